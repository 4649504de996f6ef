package no.veikart.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was looked up, until it is too old. What failed is not kept. */
final class Kept<T> implements Supplier<T> {

    private final Clock clock;
    private final Duration time;
    private final Supplier<T> lookUp;
    private @Nullable T value;
    private Instant until = Instant.EPOCH;

    Kept(Clock clock, Duration time, Supplier<T> lookUp) {
        this.clock = clock;
        this.time = time;
        this.lookUp = lookUp;
    }

    @Override
    public synchronized T get() {
        T known = value;
        if (known == null || !clock.instant().isBefore(until)) {
            known = lookUp.get();
            value = known;
            until = clock.instant().plus(time);
        }
        return known;
    }
}
