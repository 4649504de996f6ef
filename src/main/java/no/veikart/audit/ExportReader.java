package no.veikart.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import no.veikart.database.Columns;
import org.postgresql.PGConnection;

/** Reads everything from one state of the database, on a connection of its own. */
@ApplicationScoped
class ExportReader {

    /** One state throughout, and time for a slow client; times are in UTC, numbers exact. */
    private static final String SETTINGS =
            """
            set local statement_timeout = 0;
            set local idle_in_transaction_session_timeout = '10min';
            set local timezone = 'UTC'
            """;

    private final AgroalDataSource database;

    ExportReader(AgroalDataSource database) {
        this.database = database;
    }

    /** Has all read in one transaction, which changes nothing. */
    void read(Reading reading) throws IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
                statement.execute(SETTINGS);
                reading.of(new State(connection, statement));
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IOException("the export ended early", e);
        }
    }

    /** Uses a state as long as it is held. */
    interface Reading {

        void of(State state) throws IOException, SQLException;
    }

    /** One state of the database. */
    static final class State {

        private final Connection connection;
        private final Statement statement;

        private State(Connection connection, Statement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        ExportedState size() throws SQLException {
            try (ResultSet row =
                    statement.executeQuery(
                            """
                            select l.size, (select min(published_at) from ledger_batch) as first,
                                l.published_at as newest
                            from log_state l
                            """)) {
                row.next();
                return new ExportedState(
                        row.getLong("size"),
                        Columns.instant(row, "first"),
                        Columns.instant(row, "newest"));
            }
        }

        void copy(Section section, OutputStream out) throws IOException, SQLException {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(section.copy(), out);
        }
    }
}
