package no.veikart.webhook;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of an attempt. Of an answer nothing else is kept.
 *
 * @param status of the answer; null where there was none
 * @param failure null where the message was delivered
 * @param notBefore after how long the receiver wants to be asked again; zero where it does not say
 */
record Outcome(@Nullable Integer status, @Nullable Failure failure, Duration notBefore) {

    private static final Duration LONGEST_WAIT = Duration.ofHours(24);
    private static final int DIGITS = 6;

    static Outcome failed(Failure failure) {
        return new Outcome(null, failure, Duration.ZERO);
    }

    /**
     * @param retryAfter the header; of its two forms (RFC 9110, section 10.2.3) only seconds count
     */
    static Outcome answered(int status, @Nullable String retryAfter) {
        return new Outcome(
                status,
                Failure.ofStatus(status).orElse(null),
                Optional.ofNullable(retryAfter)
                        .filter(text -> text.length() <= DIGITS && text.matches("[0-9]+"))
                        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                        .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait)
                        .orElse(Duration.ZERO));
    }

    boolean isDelivered() {
        return failure == null;
    }
}
