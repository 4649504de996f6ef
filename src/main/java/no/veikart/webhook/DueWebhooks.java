package no.veikart.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.veikart.assessment.Coded;
import no.veikart.database.SqlArray;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Hands out webhooks that are due, each to one replica at a time, and takes down how far they came.
 * In between there is no transaction: a lease says whose turn it is, by the database's clock, and
 * whoever lost it can record nothing.
 */
@ApplicationScoped
class DueWebhooks {

    private static final String DUE =
            """
            (lease_until is null or lease_until <= clock_timestamp())
                and suspended_because is null
                and (test is not null or (disabled_at is null
                    and next_index < :size and next_attempt_at <= :now))
            """;

    private final Jdbi jdbi;
    private final Deliveries deliveries;
    private final Clock clock;

    DueWebhooks(Jdbi jdbi, Deliveries deliveries, Clock clock) {
        this.jdbi = jdbi;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * Takes webhooks that are due, those that waited longest first.
     *
     * @param size how many entries are public
     * @param duration of the lease
     */
    @Transactional
    List<DueWebhook> take(UUID lease, long size, Room room, Duration duration) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        with placed as (
                                            select id, row_number() over (
                                                    partition by organisation order by next_attempt_at, id)
                                                + (select count(*) from unnest(:busy) as turn
                                                    where turn = organisation) as place
                                            from webhook where <due>),
                                        due as materialized (
                                            select w.id from webhook w join placed using (id)
                                            where place <= :each and <due>
                                            order by next_attempt_at limit :most
                                            for update of w skip locked)
                                        update webhook w set lease = :lease, lease_until =
                                            clock_timestamp() + :millis * interval '1 millisecond'
                                        from due where w.id = due.id
                                        returning w.*
                                        """)
                                .bind("size", size)
                                .bind("now", clock.instant())
                                .define("due", DUE)
                                .bind("busy", SqlArray.of("text", room.busy(), code -> code))
                                .bind("each", room.each())
                                .bind("most", room.most())
                                .bind("lease", lease)
                                .bind("millis", duration.toMillis())
                                .map((row, context) -> WebhookRows.due(row))
                                .list());
    }

    /**
     * Takes down what was done.
     *
     * @param ends whether the lease is given back
     * @return false where the lease was lost, and nothing was taken down
     */
    @Transactional
    boolean record(DueWebhook due, Progress progress, boolean ends) {
        Instant disabledAt = progress.disabledBecause() == null ? null : clock.instant();
        int recorded =
                jdbi.withHandle(
                        handle ->
                                handle.createUpdate(
                                                """
                                                update webhook set next_index = :next, attempts = :attempts,
                                                    next_attempt_at = :nextAttemptAt,
                                                    disabled_at = coalesce(:disabledAt, disabled_at),
                                                    disabled_because = coalesce(:reason, disabled_because),
                                                    test = nullif(test, :tested::uuid),
                                                    lease = case when :ends then null else lease end,
                                                    lease_until = case when :ends then null
                                                        else lease_until end
                                                where id = :id and lease = :lease
                                                """)
                                        .bind("id", due.id())
                                        .bind("lease", due.lease())
                                        .bind("next", progress.nextIndex())
                                        .bind("attempts", progress.attempts())
                                        .bind("nextAttemptAt", progress.nextAttemptAt())
                                        .bind("disabledAt", disabledAt)
                                        .bind("reason", code(progress.disabledBecause()))
                                        .bind("tested", progress.tested())
                                        .bind("ends", ends)
                                        .execute());
        if (recorded == 0) {
            return false;
        }
        deliveries.keep(due.id(), progress.deliveries());
        return true;
    }

    private static @Nullable String code(@Nullable Coded coded) {
        return coded == null ? null : coded.code();
    }

    /**
     * What a replica can take on.
     *
     * @param most how many webhooks
     * @param each how many turns one organisation may have at a time, so that its receivers can
     *     hang without holding up others'
     * @param busy codes of the organisations that have a turn already, one for each turn
     */
    record Room(int most, int each, List<String> busy) {}
}
