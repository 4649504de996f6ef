package no.veikart.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
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
    private static @Nullable EmbeddedPostgres server;
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
        try {
            long pid =
                    Long.parseLong(
                            Files.readAllLines(
                                            Objects.requireNonNull(data, "not started")
                                                    .resolve("postmaster.pid"))
                                    .get(0));
            ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
            List<ProcessHandle> all =
                    Stream.concat(Stream.of(server), server.descendants()).toList();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(process -> process.onExit().join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        takeAway();
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
            server =
                    EmbeddedPostgres.builder()
                            .setPort(port)
                            .setDataDirectory(data)
                            .setCleanDataDirectory(false)
                            .setServerConfig("listen_addresses", "127.0.0.1")
                            .setServerConfig("max_connections", "200")
                            .start();
            port = server.getPort();
            createServiceRole();
        } catch (IOException e) {
            throw new UncheckedIOException("the test's database does not start", e);
        }
    }

    /** A copy of all data, as a backup has it; the server must be away. */
    public static Path copy() throws IOException {
        Path copy = Files.createTempDirectory("veikart-test-backup");
        copy(Objects.requireNonNull(data, "not started"), copy);
        return copy;
    }

    /** Sets all data back to a copy; the server must be away. */
    public static void restore(Path copy) throws IOException {
        data = Files.createTempDirectory("veikart-test-restored");
        copy(copy, data);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.skip(1).toList()) {
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
