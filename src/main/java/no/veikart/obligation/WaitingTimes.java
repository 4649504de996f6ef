package no.veikart.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * How long submissions wait, and have waited, for decisions; those of the shipped catalogue aside.
 */
@ApplicationScoped
class WaitingTimes {

    private static final String TIMES =
            """
            select %s as of,
                count(*) filter (where state = 'submitted') as waiting,
                min(received_at) filter (where state = 'submitted') as oldest,
                percentile_cont(array[0.5, 0.9]) within group (
                    order by extract(epoch from :now - received_at) / 86400)
                    filter (where state = 'submitted') as waiting_days,
                percentile_cont(array[0.5, 0.9]) within group (
                    order by extract(epoch from decided_at - received_at) / 86400)
                    filter (where decided_at is not null) as decided_days,
                count(*) filter (where state in ('accepted', 'published')) as published,
                count(*) filter (where state = 'returned') as returned,
                count(*) filter (where state = 'withdrawn') as withdrawn
            from submission%s
            where channel <> 'catalogue'
                and (state in ('submitted', 'withdrawn') or decision_by = reviewer)
                and (:goal::text is null or :goal = any(goals))
                and (:owner::text is null or reviewer = :owner)
            group by 1 order by 1
            """;

    private static final String BY_OWNER = String.format(Locale.ROOT, TIMES, "reviewer", "");
    private static final String BY_GOAL =
            String.format(Locale.ROOT, TIMES, "goal", " cross join unnest(goals) as goal");

    private final Jdbi jdbi;

    WaitingTimes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * One for each organisation that had anything to decide, by its code.
     *
     * @param goal only of submissions about this goal; null for all
     * @param owner only of this organisation; null for all
     */
    List<Times> byOwner(@Nullable String goal, @Nullable String owner, Instant now) {
        return find(BY_OWNER, goal, owner, now);
    }

    /** The same for each goal. */
    List<Times> byGoal(@Nullable String goal, @Nullable String owner, Instant now) {
        return find(BY_GOAL, goal, owner, now).stream()
                .filter(times -> goal == null || goal.equals(times.of()))
                .toList();
    }

    private List<Times> find(
            String sql, @Nullable String goal, @Nullable String owner, Instant now) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(sql)
                                .bind("goal", goal)
                                .bind("owner", owner)
                                .bind("now", now)
                                .map((row, context) -> times(row))
                                .list());
    }

    private static Times times(ResultSet row) throws SQLException {
        Timestamp oldest = row.getTimestamp("oldest");
        return new Times(
                row.getString("of"),
                row.getInt("waiting"),
                oldest == null ? null : oldest.toInstant(),
                percentiles(row.getArray("waiting_days")),
                row.getInt("published"),
                row.getInt("returned"),
                row.getInt("withdrawn"),
                percentiles(row.getArray("decided_days")));
    }

    private static @Nullable Percentiles percentiles(@Nullable Array days) throws SQLException {
        if (days == null) {
            return null;
        }
        Double[] both = (Double[]) days.getArray();
        return new Percentiles(both[0], both[1]);
    }

    /**
     * Of one organisation's decisions, or of one goal's submissions.
     *
     * @param of code of the organisation or goal
     * @param oldest when the one that waits longest was received; null where none waits
     * @param waitingDays how long those have waited that wait now; null where none does
     * @param decidedDays from arrival to decision; null where none was decided
     */
    record Times(
            String of,
            int waiting,
            @Nullable Instant oldest,
            @Nullable Percentiles waitingDays,
            int published,
            int returned,
            int withdrawn,
            @Nullable Percentiles decidedDays) {}

    /** In days. */
    record Percentiles(double median, double ninetieth) {}
}
