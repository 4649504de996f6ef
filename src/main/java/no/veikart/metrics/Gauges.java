package no.veikart.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Figures that are looked up when somebody asks for them. One that cannot be had is NaN. */
@ApplicationScoped
public class Gauges {

    /** So that one question for all figures does not wait for the database once for each. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);

    private final MeterRegistry registry;
    private final Clock clock;
    private volatile Instant leftAloneUntil = Instant.EPOCH;

    Gauges(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** Adds a figure that is at hand. */
    public void add(String name, String description, Tags tags, Supplier<? extends Number> value) {
        Gauge.builder(name, () -> orNaN(value))
                .description(description)
                .tags(tags)
                .register(registry);
    }

    /** Adds a figure for which the database is asked; once it has failed, not for a while. */
    public void addOfDatabase(
            String name, String description, Tags tags, Supplier<? extends Number> value) {
        add(name, description, tags, () -> ofDatabase(value));
    }

    public void addOfDatabase(String name, String description, Supplier<? extends Number> value) {
        addOfDatabase(name, description, Tags.empty(), value);
    }

    /** The same for as long as the time says, where looking it up is dear. */
    public <T> Supplier<T> kept(Duration time, Supplier<T> lookUp) {
        return new Kept<>(clock, time, lookUp);
    }

    private Number ofDatabase(Supplier<? extends Number> value) {
        if (clock.instant().isBefore(leftAloneUntil)) {
            return Double.NaN;
        }
        try {
            return value.get();
        } catch (RuntimeException away) {
            leftAloneUntil = clock.instant().plus(LEFT_ALONE);
            throw away;
        }
    }

    private static double orNaN(Supplier<? extends Number> value) {
        try {
            return value.get().doubleValue();
        } catch (RuntimeException away) {
            return Double.NaN;
        }
    }
}
