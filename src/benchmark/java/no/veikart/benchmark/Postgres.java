package no.veikart.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * A PostgreSQL of its own on the loopback address that keeps its promises, with an empty folder.
 */
final class Postgres {

    static final String USER = "postgres";

    private static final Duration START = Duration.ofSeconds(60);
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "fsync", "on",
                    "synchronous_commit", "on",
                    "full_page_writes", "on",
                    "listen_addresses", "127.0.0.1",
                    "unix_socket_directories", "",
                    "max_connections", "200",
                    "max_wal_size", "4GB");

    private final EmbeddedPostgres server;
    private final ProcessHandle process;

    private Postgres(EmbeddedPostgres server, ProcessHandle process) {
        this.server = server;
        this.process = process;
    }

    static Postgres start(Folder folder) {
        Path data = folder.resolve("postgres");
        Path log = folder.resolve("postgres.log");
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                        .setRegisterShutdownHook(false)
                        .setPGStartupWait(START)
                        .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()));
        SETTINGS.forEach(builder::setServerConfig);
        try {
            EmbeddedPostgres server = builder.start();
            long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0));
            return new Postgres(server, ProcessHandle.of(pid).orElseThrow());
        } catch (IOException e) {
            throw new BenchmarkFailure("PostgreSQL does not start: " + e.getMessage(), e);
        }
    }

    ProcessHandle process() {
        return process;
    }

    int port() {
        return server.getPort();
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    void execute(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new BenchmarkFailure(sql + ": " + e.getMessage(), e);
        }
    }

    /** The only value of the only row. */
    String ask(String database, String query) {
        try (Session session = session(database)) {
            return session.ask(query);
        }
    }

    /**
     * The same as {@link #ask}, again and again: a connection for each question would cost more
     * than the answer.
     */
    Session session(String database) {
        try {
            return new Session(connect(database));
        } catch (SQLException e) {
            throw new BenchmarkFailure(database + " cannot be asked: " + e.getMessage(), e);
        }
    }

    /** Sends the rows of a COPY statement nowhere; how many lines they have. */
    long copy(String database, String sql) throws SQLException, IOException {
        LineCount count = new LineCount();
        try (Connection connection = connect(database)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, count);
        }
        return count.lines();
    }

    /** Both sides of a comparison begin with nothing left to write. */
    void checkpoint() {
        execute(USER, "checkpoint");
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), USER, USER);
    }

    void end() {
        try {
            server.close();
        } catch (IOException e) {
            throw new BenchmarkFailure("PostgreSQL does not end: " + e.getMessage(), e);
        }
    }
}
