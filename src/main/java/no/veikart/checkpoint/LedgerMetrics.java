package no.veikart.checkpoint;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Supplier;

/** What an operator must see of the ledger. Without the database a figure is NaN. */
@ApplicationScoped
class LedgerMetrics {

    private final MeterRegistry registry;
    private final LogHeads heads;
    private final Checkpoints checkpoints;
    private final Continuity continuity;
    private final OldestWaiting waiting;

    LedgerMetrics(
            MeterRegistry registry,
            LogHeads heads,
            Checkpoints checkpoints,
            Continuity continuity,
            OldestWaiting waiting) {
        this.registry = registry;
        this.heads = heads;
        this.checkpoints = checkpoints;
        this.continuity = continuity;
        this.waiting = waiting;
    }

    void register(@Observes StartupEvent start) {
        gauge("veikart.ledger.size", "Public entries", () -> heads.read().size());
        gauge(
                "veikart.ledger.signed.size",
                "Entries under the newest signed checkpoint",
                checkpoints::newestSize);
        gauge(
                "veikart.ledger.signing.stopped",
                "1 where nothing may be signed until a person has looked",
                () -> continuity.trouble().isPresent() ? 1 : 0);
        gauge(
                "veikart.ledger.oldest.waiting.seconds",
                "Age of the oldest act that waits to become public",
                () -> waiting.age().toMillis() / 1000.0);
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, () -> orNaN(value)).description(description).register(registry);
    }

    private static double orNaN(Supplier<Number> value) {
        try {
            return value.get().doubleValue();
        } catch (RuntimeException away) {
            return Double.NaN;
        }
    }
}
