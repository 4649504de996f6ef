package no.veikart.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one message.
 *
 * @param message identifier, as in the header {@code webhook-id}
 * @param ledgerIndex of the entry; null where it is a test
 * @param status of the last answer; null where there was none
 * @param failure of the last attempt; null where it was delivered, or not tried yet
 * @param attemptedAt null where it was not tried yet
 * @param nextAttemptAt null where there is none
 */
record Delivery(
        String message,
        String type,
        @Nullable Long ledgerIndex,
        DeliveryState state,
        int attempts,
        @Nullable Integer status,
        @Nullable Failure failure,
        @Nullable Instant attemptedAt,
        @Nullable Instant nextAttemptAt) {

    static Delivery tried(
            Message message,
            DeliveryState state,
            int attempts,
            Outcome outcome,
            Instant at,
            @Nullable Instant nextAttemptAt) {
        return new Delivery(
                message.id(),
                message.type(),
                message.ledgerIndex(),
                state,
                attempts,
                outcome.status(),
                outcome.failure(),
                at,
                nextAttemptAt);
    }

    static Delivery waitingTest(String message) {
        return new Delivery(
                message, Message.TEST, null, DeliveryState.PENDING, 0, null, null, null, null);
    }
}
