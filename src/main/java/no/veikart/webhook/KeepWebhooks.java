package no.veikart.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import no.veikart.database.Inserts;
import no.veikart.idempotency.IdempotencyKeys;
import no.veikart.idempotency.IdempotentRequest;
import no.veikart.identity.Caller;
import no.veikart.ledger.Identifiers;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Registers, changes and removes webhooks for their organisations, and nobody else's;
 * administrators can stop any.
 */
@ApplicationScoped
class KeepWebhooks {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Secrets secrets;
    private final IdempotencyKeys keys;
    private final Identifiers identifiers;
    private final WebhooksConfig config;
    private final Jdbi jdbi;
    private final Clock clock;

    KeepWebhooks(
            Webhooks webhooks,
            Deliveries deliveries,
            Secrets secrets,
            IdempotencyKeys keys,
            Identifiers identifiers,
            WebhooksConfig config,
            Jdbi jdbi,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.keys = keys;
        this.identifiers = identifiers;
        this.config = config;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Registers a webhook.
     *
     * @param size how many entries are public: where it begins unless it says otherwise
     * @throws ProblemException 409 where the organisation has as many as it may
     */
    @Transactional
    Made register(
            WebhookSettings wanted, long size, Caller caller, Optional<IdempotentRequest> request) {
        Instant now = now();
        Optional<UUID> earlier = request.flatMap(one -> keys.earlierEffectOf(one, now));
        if (earlier.isPresent()) {
            return new Made(earlier.get(), null);
        }
        String organisation = caller.organisation().code();
        webhooks.takeTurn(organisation);
        if (webhooks.count(organisation) >= config.mostPerOrganisation()) {
            throw new ProblemException(ProblemType.TOO_MANY_WEBHOOKS, config.mostPerOrganisation());
        }
        UUID id = identifiers.next();
        Secret secret = secrets.next();
        Inserts inserts = new Inserts();
        request.ifPresent(one -> keys.store(one, id, now, inserts));
        webhooks.add(
                id,
                organisation,
                wanted,
                secrets.stored(secret, id),
                Objects.requireNonNullElse(wanted.from(), size),
                now,
                inserts);
        inserts.run(jdbi);
        return new Made(id, secret);
    }

    /**
     * Changes a webhook, and has what waits tried at once.
     *
     * @param seen is told the webhook, to check that it is what the caller has seen
     * @throws ProblemException 404 where the caller's organisation has none such
     */
    @Transactional
    void change(UUID id, WebhookSettings wanted, Caller caller, Consumer<Webhook> seen) {
        seen.accept(own(id, caller));
        webhooks.change(id, wanted, now());
        deliveries.giveUpWaiting(id);
    }

    /** Removes a webhook, with all that is known of its deliveries. */
    @Transactional
    void remove(UUID id, Caller caller, Consumer<Webhook> seen) {
        seen.accept(own(id, caller));
        webhooks.remove(id);
    }

    /**
     * Stops a webhook of any organisation, or lets it go on.
     *
     * @param reason null to let it go on
     * @throws ProblemException 404 where there is none such
     */
    @Transactional
    void suspend(UUID id, @Nullable String reason) {
        if (webhooks.lock(id).isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        webhooks.suspend(id, reason);
    }

    /** Makes a new secret. The one before signs too for a while, older ones no more. */
    @Transactional
    Made replaceSecret(UUID id, Caller caller, Optional<IdempotentRequest> request) {
        Instant now = now();
        own(id, caller);
        if (request.flatMap(one -> keys.earlierEffectOf(one, now)).isPresent()) {
            return new Made(id, null);
        }
        Secret secret = secrets.next();
        store(request, id, now);
        webhooks.replaceSecret(
                id, secrets.stored(secret, id), now.plus(config.secretOverlap()), now);
        return new Made(id, secret);
    }

    /** Has a test sent, one at a time. */
    @Transactional
    Tested test(UUID id, Caller caller, Optional<IdempotentRequest> request) {
        Instant now = now();
        own(id, caller);
        Optional<UUID> earlier = request.flatMap(one -> keys.earlierEffectOf(one, now));
        if (earlier.isPresent()) {
            return new Tested(delivery(id, Message.testId(earlier.get())), true);
        }
        UUID wanted = identifiers.next();
        UUID waiting = webhooks.test(id, wanted);
        store(request, waiting, now);
        String message = Message.testId(waiting);
        if (waiting.equals(wanted)) {
            deliveries.keep(id, List.of(Delivery.waitingTest(message)));
        }
        return new Tested(delivery(id, message), false);
    }

    private Delivery delivery(UUID webhook, String test) {
        return deliveries.find(webhook, test).orElseGet(() -> Delivery.waitingTest(test));
    }

    private void store(Optional<IdempotentRequest> request, UUID effect, Instant now) {
        Inserts inserts = new Inserts();
        request.ifPresent(one -> keys.store(one, effect, now, inserts));
        inserts.run(jdbi);
    }

    private Webhook own(UUID id, Caller caller) {
        return webhooks.lock(id)
                .filter(one -> one.organisation().equals(caller.organisation().code()))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * A webhook with a new secret.
     *
     * @param secret null where an earlier request made it: it was told then
     */
    record Made(UUID webhook, @Nullable Secret secret) {

        boolean isReplayed() {
            return secret == null;
        }
    }

    /**
     * A test that is sent, or was.
     *
     * @param replayed whether an earlier request had it sent
     */
    record Tested(Delivery delivery, boolean replayed) {}
}
