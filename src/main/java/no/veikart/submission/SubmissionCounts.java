package no.veikart.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** How many submissions there are of each state. */
@ApplicationScoped
class SubmissionCounts {

    private final Jdbi jdbi;

    SubmissionCounts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** By the state's code; a state that none has is missing. */
    Map<String, Count> byState() {
        return jdbi.withHandle(
                handle ->
                        handle
                                .createQuery(
                                        """
                                        select state, count(*) as number, min(received_at) as oldest
                                        from submission group by state
                                        """)
                                .map(
                                        (row, context) ->
                                                Map.entry(
                                                        row.getString("state"),
                                                        new Count(
                                                                row.getLong("number"),
                                                                row.getTimestamp("oldest")
                                                                        .toInstant())))
                                .stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * Of one state.
     *
     * @param oldest when the oldest of them was received
     */
    record Count(long number, Instant oldest) {}
}
