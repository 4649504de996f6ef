package no.veikart.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.veikart.database.Inserts;
import no.veikart.database.SqlArray;
import no.veikart.ledger.EntryType;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;

/** The webhooks of all organisations. What changes one is done in the caller's transaction. */
@ApplicationScoped
class Webhooks {

    private static final String LOCK = "webhooks of ";

    private final Jdbi jdbi;

    Webhooks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Webhook> find(UUID id) {
        return select("where id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** Held against every other act until the transaction ends. */
    Optional<Webhook> lock(UUID id) {
        return select("where id = :id for update", Map.of("id", id)).stream().findFirst();
    }

    /**
     * Newest first.
     *
     * @param organisation null for those of all
     * @param after identifier of the last one already seen; null at first
     */
    List<Webhook> find(@Nullable String organisation, @Nullable UUID after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("organisation", organisation);
        parameters.put("after", after);
        parameters.put("limit", limit);
        return select(
                """
                where (:organisation::text is null or organisation = :organisation)
                    and (:after::uuid is null or id < :after)
                order by id desc limit :limit
                """,
                parameters);
    }

    private List<Webhook> select(String condition, Map<String, ?> parameters) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery("select * from webhook " + condition)
                                .bindMap(parameters)
                                .map((row, context) -> WebhookRows.webhook(row))
                                .list());
    }

    /** Nobody else adds one to the organisation's before the transaction ends. */
    void takeTurn(String organisation) {
        jdbi.useHandle(
                handle ->
                        handle.createQuery(
                                        "select pg_advisory_xact_lock(hashtextextended(:lock, 0))")
                                .bind("lock", LOCK + organisation)
                                .mapTo(String.class)
                                .list());
    }

    int count(String organisation) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        "select count(*) from webhook where organisation ="
                                                + " :organisation")
                                .bind("organisation", organisation)
                                .mapTo(Integer.class)
                                .one());
    }

    void add(
            UUID id,
            String organisation,
            WebhookSettings wanted,
            byte[] secret,
            long next,
            Instant now,
            Inserts inserts) {
        inserts.into("webhook")
                .all("id", "uuid", id)
                .all("organisation", "text", organisation)
                .all("url", "text", wanted.url().toString())
                .all("description", "text", wanted.description())
                .all("types", "text[]", wanted.typeCodes())
                .all("secret", "bytea", secret)
                .all("created_at", "timestamptz", now)
                .all("changed_at", "timestamptz", now)
                .all("disabled_at", "timestamptz", wanted.enabled() ? null : now)
                .all(
                        "disabled_because",
                        "text",
                        wanted.enabled() ? null : DisabledReason.BY_ORGANISATION.code())
                .all("next_index", "bigint", next)
                .all("next_attempt_at", "timestamptz", now);
    }

    /**
     * Whoever delivers at the moment loses the lease, so that the next message is the new ones'.
     */
    void change(UUID id, WebhookSettings wanted, Instant now) {
        jdbi.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        update webhook set url = :url, description = :description,
                                            types = :types::text[], changed_at = :now,
                                            disabled_at = case when :enabled then null
                                                else coalesce(disabled_at, :now) end,
                                            disabled_because = case when :enabled then null
                                                else coalesce(disabled_because, :reason) end,
                                            next_index = coalesce(:from::bigint, next_index), attempts = 0,
                                            next_attempt_at = :now, lease = null, lease_until = null
                                        where id = :id
                                        """)
                                .bind("id", id)
                                .bind("url", unlogged(wanted.url().toString()))
                                .bind("description", wanted.description())
                                .bind("types", types(wanted))
                                .bind("now", now)
                                .bind("enabled", wanted.enabled())
                                .bind("reason", DisabledReason.BY_ORGANISATION.code())
                                .bind("from", wanted.from())
                                .execute());
    }

    /**
     * What fails tells its arguments; the receiver's address may hold a secret, and ours is one.
     */
    private static Argument unlogged(Object value) {
        return (position, statement, context) -> statement.setObject(position, value);
    }

    private static @Nullable SqlArray types(WebhookSettings wanted) {
        return wanted.types() == null ? null : SqlArray.of("text", wanted.types(), EntryType::code);
    }

    /**
     * Whoever delivers at the moment loses the lease.
     *
     * @param reason null to let it go on
     */
    void suspend(UUID id, @Nullable String reason) {
        jdbi.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        update webhook set suspended_because = :reason,
                                            lease = null, lease_until = null
                                        where id = :id
                                        """)
                                .bind("id", id)
                                .bind("reason", reason)
                                .execute());
    }

    /**
     * Puts a secret in the place of the newest, which becomes the one before it.
     *
     * @param until when the one before ends
     */
    void replaceSecret(UUID id, byte[] secret, Instant until, Instant now) {
        jdbi.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        update webhook set previous_secret = secret, secret = :secret,
                                            previous_secret_until = :until, changed_at = :now
                                        where id = :id
                                        """)
                                .bind("id", id)
                                .bind("secret", unlogged(secret))
                                .bind("until", until)
                                .bind("now", now)
                                .execute());
    }

    /**
     * Has a test sent.
     *
     * @return the test that waits: this one, unless another one does already
     */
    UUID test(UUID id, UUID test) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        update webhook set test = coalesce(test, :test) where id = :id
                                        returning test
                                        """)
                                .bind("id", id)
                                .bind("test", test)
                                .mapTo(UUID.class)
                                .one());
    }

    /** With its deliveries. */
    void remove(UUID id) {
        jdbi.useHandle(
                handle ->
                        handle.createUpdate("delete from webhook where id = :id")
                                .bind("id", id)
                                .execute());
    }
}
