package no.veikart.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What is public of submissions: where figures come from, and who decided on them. */
@ApplicationScoped
public class PublishedSubmissions {

    private final Jdbi jdbi;

    PublishedSubmissions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Empty unless it was published by the instant. */
    public Optional<PublishedSubmission> find(UUID id, Instant instant) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select s.*, r.leaf_index as received_index, a.leaf_index as approved_index
                                        from submission s
                                        left join ledger_entry r on r.act = s.received_act
                                            and r.type = 'submission.received'
                                        left join ledger_entry a on a.act = s.decided_act
                                            and a.type = 'submission.approved'
                                        where s.id = :id and s.published_at <= :instant
                                        """)
                                .bind("id", id)
                                .bind("instant", instant)
                                .map((row, context) -> submission(row))
                                .findOne());
    }

    private static PublishedSubmission submission(ResultSet row) throws SQLException {
        return new PublishedSubmission(
                row.getObject("id", UUID.class),
                row.getString("organisation"),
                row.getString("reviewer"),
                row.getString("channel"),
                List.of((String[]) row.getArray("goals").getArray()),
                row.getInt("figures"),
                row.getInt("milestones"),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("decision_by"),
                row.getString("decision_actor") != null,
                row.getTimestamp("published_at").toInstant(),
                row.getObject("received_index", Long.class),
                row.getObject("approved_index", Long.class));
    }
}
