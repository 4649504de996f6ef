package no.veikart.testsupport;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A second PostgreSQL that follows the tests' one and takes its place where that dies. What the
 * service commits waits for it.
 */
public final class TestStandby {

    private static final String NAME = "standby";

    private final EmbeddedPostgres server;
    private final Path data;

    private TestStandby(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
    }

    /** Returns once it is in step. */
    public static TestStandby follow() throws IOException {
        Path data = TestDatabase.backUp();
        Files.createFile(data.resolve("standby.signal"));
        Files.writeString(
                data.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=%d user=postgres application_name=%s'%n"
                        .formatted(TestDatabase.port(), NAME),
                StandardOpenOption.APPEND);
        TestStandby standby = new TestStandby(TestDatabase.start(data, 0), data);
        TestSql.execute("alter system set synchronous_standby_names = '" + NAME + "'");
        TestSql.execute("select pg_reload_conf()");
        TestSql.execute("alter role " + TestDatabase.SERVICE + " set synchronous_commit = on");
        TestSql.await(
                "it is in step",
                () -> TestSql.query("select sync_state from pg_stat_replication").contains("sync"));
        return standby;
    }

    /** The address of the two servers, whichever of them may be written to. */
    public String addressOfBoth(String addressOfOne) {
        return addressOfOne.replace(
                        ":" + TestDatabase.port(),
                        ":%d,127.0.0.1:%d".formatted(TestDatabase.port(), server.getPort()))
                + "?targetServerType=primary";
    }

    /** The other one is dead: the tests' database is this one from now on. */
    public void promote() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_promote()");
        }
        TestDatabase.replace(server, server.getPort(), data);
    }
}
