package no.veikart.testsupport;

import java.sql.Connection;
import java.sql.SQLException;

/** Another replica whose turn it is: until it is closed, the service publishes nothing. */
public final class OtherPublisher implements AutoCloseable {

    private static final long PUBLISHER_LOCK = 0x7665696b617274L;

    private final Connection connection;

    public OtherPublisher() {
        connection = TestDatabase.connect();
        TestSql.query(connection, "select pg_advisory_lock(" + PUBLISHER_LOCK + ")::text");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
