package no.veikart.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.veikart.database.SqlArray;
import org.jdbi.v3.core.Jdbi;

/** Who decided that figures become public. */
@ApplicationScoped
public class Approvals {

    private static final String APPROVALS =
            "select id, decision_by, decided_at from submission where published_at is not null and ";

    private final Jdbi jdbi;

    Approvals(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those of the submissions that are public. */
    public List<Approval> find(Collection<UUID> submissions) {
        return find(
                "id = any(:submissions)",
                Map.of(
                        "submissions",
                        SqlArray.of("uuid", List.copyOf(submissions), UUID::toString)));
    }

    /** All up to the instant. */
    public List<Approval> until(Instant instant) {
        return find("published_at <= :instant", Map.of("instant", instant));
    }

    private List<Approval> find(String condition, Map<String, Object> parameters) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(APPROVALS + condition)
                                .bindMap(parameters)
                                .map(
                                        (row, context) ->
                                                new Approval(
                                                        row.getObject("id", UUID.class),
                                                        row.getString("decision_by"),
                                                        row.getTimestamp("decided_at").toInstant()))
                                .list());
    }
}
