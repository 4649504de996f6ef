package no.veikart.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.veikart.assessment.Coded;
import no.veikart.database.Inserts;
import no.veikart.database.SqlArray;
import no.veikart.ledger.Identifiers;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The newest deliveries of each webhook, to look at; delivering itself does not depend on them. */
@ApplicationScoped
class Deliveries {

    private final Jdbi jdbi;
    private final Identifiers identifiers;
    private final int most;

    Deliveries(Jdbi jdbi, Identifiers identifiers, WebhooksConfig config) {
        this.jdbi = jdbi;
        this.identifiers = identifiers;
        this.most = config.keptDeliveries();
    }

    /**
     * Keeps what became of messages, in place of what was known of them, and no more than the
     * newest of each webhook.
     *
     * @param deliveries of different messages, in the order of their attempts
     */
    void keep(UUID webhook, List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return;
        }
        List<Delivery> newest =
                deliveries.subList(Math.max(0, deliveries.size() - most), deliveries.size());
        forget(webhook, newest);
        Inserts inserts = new Inserts();
        inserts.into("webhook_delivery", newest)
                .all("webhook", "uuid", webhook)
                .each("id", "uuid", delivery -> identifiers.next())
                .each("message", "text", Delivery::message)
                .each("type", "text", Delivery::type)
                .each("leaf_index", "bigint", Delivery::ledgerIndex)
                .each("state", "text", delivery -> delivery.state().code())
                .each("attempts", "integer", Delivery::attempts)
                .each("status", "integer", Delivery::status)
                .each("failure", "text", delivery -> code(delivery.failure()))
                .each("attempted_at", "timestamptz", delivery -> text(delivery.attemptedAt()))
                .each("next_attempt_at", "timestamptz", delivery -> text(delivery.nextAttemptAt()));
        inserts.run(jdbi);
        removeOld(webhook);
    }

    private static @Nullable String code(@Nullable Coded coded) {
        return coded == null ? null : coded.code();
    }

    private static @Nullable String text(@Nullable Object instant) {
        return instant == null ? null : instant.toString();
    }

    private void forget(UUID webhook, List<Delivery> deliveries) {
        jdbi.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        delete from webhook_delivery
                                        where webhook = :webhook and message = any(:messages)
                                        """)
                                .bind("webhook", webhook)
                                .bind(
                                        "messages",
                                        SqlArray.of("text", deliveries, Delivery::message))
                                .execute());
    }

    private void removeOld(UUID webhook) {
        jdbi.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        delete from webhook_delivery
                                        where webhook = :webhook and id <= (
                                            select id from webhook_delivery where webhook = :webhook
                                            order by id desc offset :most limit 1)
                                        """)
                                .bind("webhook", webhook)
                                .bind("most", most)
                                .execute());
    }

    /** No attempt follows those that failed: what waits is another message, or has all its anew. */
    void giveUpWaiting(UUID webhook) {
        jdbi.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        update webhook_delivery
                                        set state = 'failed', next_attempt_at = null
                                        where webhook = :webhook and state = 'pending'
                                            and leaf_index is not null
                                        """)
                                .bind("webhook", webhook)
                                .execute());
    }

    /** What became of one message, unless it is too long ago. */
    Optional<Delivery> find(UUID webhook, String message) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select * from webhook_delivery
                                        where webhook = :webhook and message = :message
                                        """)
                                .bind("webhook", webhook)
                                .bind("message", message)
                                .map((row, context) -> WebhookRows.delivery(row))
                                .findOne());
    }

    /**
     * Newest first.
     *
     * @param after identifier of the last one already seen; null at first
     */
    List<Kept> find(UUID webhook, @Nullable UUID after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("webhook", webhook);
        parameters.put("after", after);
        parameters.put("limit", limit);
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select * from webhook_delivery
                                        where webhook = :webhook and (:after::uuid is null or id < :after)
                                        order by id desc limit :limit
                                        """)
                                .bindMap(parameters)
                                .map(
                                        (row, context) ->
                                                new Kept(
                                                        row.getObject("id", UUID.class),
                                                        WebhookRows.delivery(row)))
                                .list());
    }

    /** A delivery that is kept. */
    record Kept(UUID id, Delivery delivery) {}
}
