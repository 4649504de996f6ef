package no.veikart.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far one turn of a webhook has come. */
final class Progress {

    private final List<Delivery> deliveries = new ArrayList<>();
    private long nextIndex;
    private int attempts;
    private Instant nextAttemptAt;
    private boolean ended;
    private @Nullable DisabledReason disabledBecause;
    private @Nullable UUID tested;

    Progress(DueWebhook due) {
        this.nextIndex = due.nextIndex();
        this.attempts = due.attempts();
        this.nextAttemptAt = due.nextAttemptAt();
    }

    /** A test is sent once, whatever comes of it. */
    void tested(UUID test, Message message, Outcome outcome, Instant now) {
        DeliveryState state =
                outcome.isDelivered() ? DeliveryState.DELIVERED : DeliveryState.FAILED;
        deliveries.add(Delivery.tried(message, state, 1, outcome, now, null));
        tested = test;
    }

    /** An entry that the receiver does not want. */
    void passOver(long index) {
        nextIndex = index + 1;
    }

    /**
     * What became of the message about the next entry that the receiver wants.
     *
     * @param chance from 0 to below 1
     */
    void tried(Message message, Outcome outcome, Instant now, BackOff backOff, double chance) {
        attempts++;
        if (outcome.isDelivered()) {
            add(message, DeliveryState.DELIVERED, outcome, now, null);
            nextIndex = Objects.requireNonNull(message.ledgerIndex()) + 1;
            nextAttemptAt = now;
            attempts = 0;
            return;
        }
        ended = true;
        Duration wait = backOff.after(attempts, chance).orElse(null);
        if (outcome.failure() == Failure.GONE || wait == null) {
            add(message, DeliveryState.FAILED, outcome, now, null);
            disabledBecause =
                    outcome.failure() == Failure.GONE
                            ? DisabledReason.GONE
                            : DisabledReason.ATTEMPTS_EXHAUSTED;
        } else {
            boolean isPatient = outcome.notBefore().compareTo(wait) > 0;
            nextAttemptAt = now.plus(isPatient ? outcome.notBefore() : wait);
            add(message, DeliveryState.PENDING, outcome, now, nextAttemptAt);
        }
    }

    private void add(
            Message message,
            DeliveryState state,
            Outcome outcome,
            Instant now,
            @Nullable Instant next) {
        deliveries.add(Delivery.tried(message, state, attempts, outcome, now, next));
    }

    /** Nothing more can be delivered for now. */
    boolean hasEnded() {
        return ended;
    }

    /** What was done so far is recorded. */
    void recorded() {
        deliveries.clear();
    }

    long nextIndex() {
        return nextIndex;
    }

    int attempts() {
        return attempts;
    }

    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    @Nullable DisabledReason disabledBecause() {
        return disabledBecause;
    }

    @Nullable UUID tested() {
        return tested;
    }

    List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }
}
