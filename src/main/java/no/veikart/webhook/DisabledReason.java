package no.veikart.webhook;

import no.veikart.assessment.Coded;

/** Why nothing is delivered. */
enum DisabledReason implements Coded {
    BY_ORGANISATION,
    /** The receiver answered 410. */
    GONE,
    /** One message failed as often as may be. */
    ATTEMPTS_EXHAUSTED
}
