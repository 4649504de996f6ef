package no.veikart.webhook;

import no.veikart.assessment.Coded;

/** What became of a message so far. */
enum DeliveryState implements Coded {
    PENDING,
    DELIVERED,
    /** Given up. */
    FAILED
}
