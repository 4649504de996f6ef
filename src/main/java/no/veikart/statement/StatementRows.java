package no.veikart.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import no.veikart.assessment.Coded;
import no.veikart.assessment.Status;
import no.veikart.database.Columns;
import no.veikart.status.Subject;
import no.veikart.text.Wording;

/** Reads statements from rows of the database. */
final class StatementRows {

    private StatementRows() {}

    static Statement statement(ResultSet row) throws SQLException {
        return new Statement(
                row.getObject("id", UUID.class),
                Coded.of(StatementState.class, row.getString("state")),
                new Subject(
                        Subject.Kind.valueOf(row.getString("subject").toUpperCase(Locale.ROOT)),
                        row.getString("code")),
                row.getString("organisation"),
                Coded.of(Status.class, row.getString("status")),
                Wording.ofNullable(row.getString("nb"), row.getString("nn"), row.getString("en")),
                row.getObject("date", LocalDate.class),
                new Statement.Proposer(row.getString("client"), row.getString("person")),
                row.getTimestamp("proposed_at").toInstant(),
                Columns.instant(row, "decided_at"),
                Columns.instant(row, "published_at"),
                Columns.instant(row, "superseded_at"),
                row.getObject("leaf_index", Long.class));
    }
}
