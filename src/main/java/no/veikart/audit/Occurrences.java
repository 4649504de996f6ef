package no.veikart.audit;

import java.time.Instant;

/**
 * How often something happened, and between which instants.
 *
 * @param requestId names the first of the requests in the log
 */
record Occurrences(long count, String requestId, Instant firstAt, Instant lastAt) {

    static Occurrences once(String requestId, Instant at) {
        return new Occurrences(1, requestId, at, at);
    }

    Occurrences and(Occurrences later) {
        return new Occurrences(count + later.count, requestId, firstAt, later.lastAt);
    }
}
