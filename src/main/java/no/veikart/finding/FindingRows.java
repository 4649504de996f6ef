package no.veikart.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.veikart.assessment.Coded;
import no.veikart.text.Wording;
import org.jspecify.annotations.Nullable;

/** Reads findings from rows of the database. */
final class FindingRows {

    private FindingRows() {}

    static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getObject("id", UUID.class),
                subject(row),
                row.getObject("revision", Integer.class),
                Coded.of(FindingKind.class, row.getString("kind")),
                wording(row, ""),
                row.getString("organisation"),
                row.getTimestamp("raised_at").toInstant(),
                row.getObject("due", LocalDate.class),
                new Finding.Concerned(texts(row, "reporters"), row.getString("owner")),
                publication(row.getTimestamp("published_at"), row.getLong("leaf_index")),
                row.getInt("answers"),
                List.of(),
                resolution(row));
    }

    private static Finding.@Nullable Resolution resolution(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null
                ? null
                : new Finding.Resolution(
                        Coded.of(FindingState.class, outcome),
                        wording(row, "reason_"),
                        row.getTimestamp("resolved_at").toInstant(),
                        publication(
                                row.getTimestamp("resolution_published_at"),
                                row.getLong("resolution_index")));
    }

    static FindingResponse response(ResultSet row) throws SQLException {
        return new FindingResponse(
                row.getObject("id", UUID.class),
                row.getString("organisation"),
                Coded.of(Respondent.class, row.getString("respondent")),
                wording(row, ""),
                row.getTimestamp("responded_at").toInstant(),
                publication(row.getTimestamp("published_at"), row.getLong("leaf_index")));
    }

    static OpenFinding open(ResultSet row) throws SQLException {
        return new OpenFinding(
                row.getObject("id", UUID.class),
                subject(row),
                row.getObject("revision", Integer.class),
                Coded.of(FindingKind.class, row.getString("kind")),
                row.getString("organisation"),
                row.getObject("due", LocalDate.class),
                row.getBoolean("answered"),
                row.getTimestamp("published_at").toInstant(),
                texts(row, "goals"),
                texts(row, "indicators"));
    }

    private static FindingSubject subject(ResultSet row) throws SQLException {
        return new FindingSubject(
                Coded.of(FindingSubject.Type.class, row.getString("subject_type")),
                row.getString("subject_key"));
    }

    private static @Nullable Wording wording(ResultSet row, String prefix) throws SQLException {
        return Wording.ofNullable(
                row.getString(prefix + "nb"),
                row.getString(prefix + "nn"),
                row.getString(prefix + "en"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Publication publication(@Nullable Timestamp at, long ledgerIndex) {
        return at == null ? null : new Publication(at.toInstant(), ledgerIndex);
    }
}
