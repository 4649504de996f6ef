package no.veikart.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import no.veikart.database.Columns;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** How long submissions wait, and have waited, for the organisations that decide on them. */
@ApplicationScoped
class DecisionTimes {

    private final Jdbi jdbi;

    DecisionTimes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One for each organisation that had anything to decide, by its code. */
    List<Waiting> all() {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select reviewer,
                                            count(*) filter (where state = 'submitted') as waiting,
                                            min(received_at) filter (where state = 'submitted') as oldest,
                                            count(*) filter (where decided_at is not null) as decided,
                                            percentile_cont(0.5) within group (
                                                order by extract(epoch from decided_at - received_at) / 3600)
                                                as median_hours
                                        from submission
                                        where state = 'submitted' or decision_by = reviewer
                                            and channel <> 'catalogue'
                                        group by reviewer order by reviewer
                                        """)
                                .map(
                                        (row, context) ->
                                                new Waiting(
                                                        row.getString("reviewer"),
                                                        row.getInt("waiting"),
                                                        Columns.instant(row, "oldest"),
                                                        row.getInt("decided"),
                                                        row.getObject(
                                                                "median_hours", Double.class)))
                                .list());
    }

    /**
     * Of one organisation's decisions.
     *
     * @param waiting how many submissions wait now
     * @param oldest when the one that waits longest was received; null where none waits
     * @param medianHours from a submission's arrival to its decision; null where none was decided
     */
    record Waiting(
            String organisation,
            int waiting,
            @Nullable Instant oldest,
            int decided,
            @Nullable Double medianHours) {}
}
