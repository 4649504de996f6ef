package no.veikart.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL for all tests, with an empty database for each start of the service. A test may
 * take it away and bring it back.
 */
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private static final String USER = "postgres";
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
                USER,
                "quarkus.datasource.password",
                USER);
    }

    @Override
    public void stop() {
        // The server is kept for the next start of the service; it ends with the tests.
    }

    /** A connection of its own to the database of the running service, as its owner. */
    public static Connection connect() {
        try {
            return DriverManager.getConnection(url(current), USER, USER);
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

    /** Starts the server again where it was, with the data that it had. */
    public static synchronized void bringBack() {
        if (server != null) {
            return;
        }
        try {
            if (data == null) {
                data = Files.createTempDirectory("veikart-test-database");
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
        } catch (IOException e) {
            throw new UncheckedIOException("the test's database does not start", e);
        }
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
