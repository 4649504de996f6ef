package no.veikart.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL for all tests, with an empty database for each start of the service. A test may
 * take it away and bring it back.
 */
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

    /** Owns the tables. */
    private static final String USER = "postgres";

    /** May do what the migrations grant, and nothing else. */
    public static final String SERVICE = "veikart_service";

    /** Name of the ledger. */
    public static final String ORIGIN = "veikart.test/ledger";

    /** New for each class loader: one JVM may start several servers, each with databases from 1. */
    private static final Path OUTSIDE = temporary("veikart-test-outside");

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable Closeable server;
    private static @Nullable Path data;
    private static int port;
    private static String current = USER;

    @Override
    public Map<String, String> start() {
        bringBack();
        current = "veikart_" + DATABASES.incrementAndGet();
        execute(USER, "create database " + current);
        return Map.of(
                "quarkus.datasource.jdbc.url",
                url(current),
                "quarkus.datasource.username",
                SERVICE,
                "quarkus.datasource.password",
                SERVICE,
                "quarkus.flyway.username",
                USER,
                "quarkus.flyway.password",
                USER,
                "veikart.ledger.origin",
                ORIGIN,
                "veikart.ledger.signing-key",
                "b25seS1mb3ItdGVzdHMtMDEyMzQ1Njc4OS1hYmNkZWY=",
                "veikart.ledger.last-checkpoint",
                lastCheckpoint().toString());
    }

    @Override
    public void stop() {
        // The server is kept for the next start of the service; it ends with the tests.
    }

    /** Where the running service keeps what it signed last. */
    public static Path lastCheckpoint() {
        return OUTSIDE.resolve(current).resolve("last-checkpoint");
    }

    private static Path temporary(String name) {
        try {
            return Files.createTempDirectory(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection of its own to the database of the running service, as its owner. */
    public static Connection connect() {
        return connectAs(USER);
    }

    /** The same as another role: its own password is its name. */
    public static Connection connectAs(String role) {
        try {
            return DriverManager.getConnection(url(current), role, role);
        } catch (SQLException e) {
            throw new IllegalStateException("the test's database is away", e);
        }
    }

    /** Ends the server, and with it every connection. */
    public static synchronized void takeAway() {
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server = null;
        }
    }

    /** Ends the server without a chance to tidy up. */
    public static synchronized void kill() {
        ProcessHandle server = process();
        List<ProcessHandle> all = Stream.concat(Stream.of(server), server.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        takeAway();
    }

    /** The server, which was started. */
    static ProcessHandle process() {
        try {
            String pid = Files.readAllLines(data().resolve("postmaster.pid")).get(0);
            return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the server again where it was, with the data that it had. */
    public static synchronized void bringBack() {
        if (server != null) {
            return;
        }
        try {
            if (data == null) {
                data = temporary("veikart-test-database");
            }
            EmbeddedPostgres started = start(data, port);
            server = started;
            port = started.getPort();
            createServiceRole();
        } catch (IOException e) {
            throw new UncheckedIOException("the test's database does not start", e);
        }
    }

    /** Any port that is free where the port is 0. */
    static EmbeddedPostgres start(Path data, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "200")
                .start();
    }

    /** A copy of all data, as a backup has it; the server must be away. */
    public static Path copy() throws IOException {
        Path copy = Files.createTempDirectory("veikart-test-backup");
        copy(Objects.requireNonNull(data, "not started"), copy);
        return copy;
    }

    /**
     * A copy that is taken while the server works, as a base backup has it: without the log, which
     * is to come from the server or its archive.
     */
    static Path backUp() throws IOException {
        Path copy = Files.createTempDirectory("veikart-test-base");
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('test', true)");
            copy(Objects.requireNonNull(data, "not started"), copy, TestDatabase::isOfABackup);
            try (ResultSet label =
                    statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                label.next();
                Files.writeString(copy.resolve("backup_label"), label.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the backup fails", e);
        }
        return copy;
    }

    private static boolean isOfABackup(Path file) {
        return !file.getFileName().toString().startsWith("postmaster.")
                && !(file.toString().contains("pg_wal") && Files.isRegularFile(file));
    }

    /** Another server has taken the place of this one, which is away. */
    static synchronized void replace(Closeable by, int itsPort, Path itsData) {
        server = by;
        data = itsData;
        port = itsPort;
    }

    /** Ends the server and forgets its data; the next one begins anew. */
    public static synchronized void throwAway() {
        takeAway();
        data = null;
        port = 0;
    }

    static synchronized Path data() {
        return Objects.requireNonNull(data, "not started");
    }

    /** The port where the server is, or was. */
    static int port() {
        return port;
    }

    /** Sets all data back to a copy; the server must be away. */
    public static void restore(Path copy) throws IOException {
        data = Files.createTempDirectory("veikart-test-restored");
        copy(copy, data);
    }

    static void copy(Path from, Path to) throws IOException {
        copy(from, to, file -> true);
    }

    private static void copy(Path from, Path to, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.skip(1).filter(wanted).toList()) {
                Files.copy(
                        file,
                        to.resolve(from.relativize(file)),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }

    private static void createServiceRole() {
        execute(
                USER,
                """
                do $$ begin
                    create role %1$s login password '%1$s';
                exception when duplicate_object then null; end $$
                """
                        .formatted(SERVICE));
    }

    private static void execute(String database, String sql) {
        try (Connection connection = DriverManager.getConnection(url(database), USER, USER);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
