package no.veikart.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When to try again. What failed together must not come again together, so each wait is up to a
 * fifth longer.
 *
 * @param waits after the first, second, … failed attempt
 */
record BackOff(List<Duration> waits) {

    private static final double JITTER = 0.2;

    /**
     * How long to wait.
     *
     * @param failed how many attempts have failed, from 1
     * @param chance from 0 to below 1
     * @return empty where there is no other attempt
     */
    Optional<Duration> after(int failed, double chance) {
        if (failed > waits.size()) {
            return Optional.empty();
        }
        Duration wait = waits.get(failed - 1);
        return Optional.of(wait.plusMillis((long) (wait.toMillis() * JITTER * chance)));
    }
}
