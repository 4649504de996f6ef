package no.veikart.audit;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Writes security events now and then, on a thread of its own, and removes those kept long enough.
 */
@ApplicationScoped
class EventWriter {

    private static final Duration BETWEEN_REMOVALS = Duration.ofHours(1);

    private final EventCollector collector;
    private final SecurityEvents events;
    private final AuditConfig config;
    private final Clock clock;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    task -> new Thread(task, "veikart-security-events"));
    private Instant removed = Instant.EPOCH;

    EventWriter(EventCollector collector, SecurityEvents events, AuditConfig config, Clock clock) {
        this.collector = collector;
        this.events = events;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        long interval = config.interval().toMillis();
        ScheduledFuture<?> unused =
                thread.scheduleWithFixedDelay(
                        this::write, interval, interval, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
        write();
    }

    /** What cannot be written is lost, and said so: it must not fill the memory. */
    private void write() {
        Map<SecurityEvent, Occurrences> taken = collector.take();
        try {
            if (!taken.isEmpty()) {
                events.insert(taken);
            }
            removeOld();
        } catch (RuntimeException e) {
            Log.warnf("%d kinds of security events could not be written: %s", taken.size(), e);
        }
    }

    private void removeOld() {
        Instant now = clock.instant();
        if (removed.isBefore(now.minus(BETWEEN_REMOVALS))) {
            removed = now;
            events.removeBefore(now.minus(config.retention()));
        }
    }
}
