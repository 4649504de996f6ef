package no.veikart.tryout;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL on the loopback address that keeps its promises: fsync on, data kept. */
final class Database {

    static final String FILE = "postgres";
    static final String NAME = "veikart";

    /** Owns the tables and runs the migrations; the service's own role can do neither. */
    static final String OWNER = "veikart_owner";

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final DataFolder data;
    private final Path log;
    private final PostgresLaunch launch;
    private final ReentrantLock starting = new ReentrantLock();
    private @Nullable EmbeddedPostgres server;
    private @Nullable ProcessHandle process;
    private boolean begun;
    private boolean stopped;

    Database(Settings settings) {
        this.data = new DataFolder(settings);
        this.log = settings.log(FILE);
        this.launch = new PostgresLaunch(settings, data);
    }

    /**
     * Starts the server and makes the database where it is missing.
     *
     * @return the server's version
     */
    String start() throws IOException {
        starting.lock();
        try {
            if (stopped) {
                throw new CannotStart("PostgreSQL was stopped before it started.");
            }
            data.check();
            begun = true;
            EmbeddedPostgres started = launch.start();
            server = started;
            process = data.server().orElseThrow(() -> launch.failed("it left no process number"));
            String version = prepare(started);
            data.finished();
            return version;
        } catch (SQLException failure) {
            throw launch.failed(failure.getMessage());
        } finally {
            starting.unlock();
        }
    }

    boolean isRunning() {
        return process != null && process.isAlive() && data.hasPid();
    }

    String death() {
        return "PostgreSQL ended by itself. " + LogTail.of(log);
    }

    /**
     * Waits for a start that is under way, so that none slips through. Without one there is nothing
     * to end: a server on this data would be another launcher's.
     */
    void stop() {
        boolean held = false;
        try {
            held = starting.tryLock(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            stopped = true;
            if (server != null) {
                server.close();
            }
        } catch (IOException unclosed) {
            // Ended by its process number below.
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } finally {
            if (held) {
                starting.unlock();
            }
        }
        if (begun) {
            data.server().ifPresent(left -> Ending.endPostgres(left, PATIENCE));
        }
    }

    private String prepare(EmbeddedPostgres started) throws SQLException {
        try (Connection connection = started.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (var promise : PostgresLaunch.PROMISES.entrySet()) {
                String value = ask(statement, "SHOW " + promise.getKey());
                if (!promise.getValue().equals(value)) {
                    throw launch.failed(
                            String.format(Locale.ROOT, "%s is %s", promise.getKey(), value));
                }
            }
            createRole(statement, OWNER);
            createRole(statement, NAME);
            if (ask(statement, "SELECT 1 FROM pg_database WHERE datname = 'veikart'") == null) {
                statement.execute("CREATE DATABASE veikart OWNER veikart_owner");
            } else {
                handOver(started, statement);
            }
            return String.valueOf(ask(statement, "SHOW server_version"));
        }
    }

    private static void createRole(Statement statement, String role) throws SQLException {
        if (ask(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'") == null) {
            statement.execute(
                    String.format(Locale.ROOT, "CREATE ROLE %1$s LOGIN PASSWORD '%1$s'", role));
        }
    }

    /** The service of earlier versions owned its tables. */
    private static void handOver(EmbeddedPostgres started, Statement statement)
            throws SQLException {
        statement.execute("ALTER DATABASE veikart OWNER TO veikart_owner");
        try (Connection inside = started.getDatabase("postgres", NAME).getConnection();
                Statement handOver = inside.createStatement()) {
            handOver.execute("REASSIGN OWNED BY veikart TO veikart_owner");
        }
    }

    private static @Nullable String ask(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
