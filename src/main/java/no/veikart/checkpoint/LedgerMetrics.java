package no.veikart.checkpoint;

import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import no.veikart.metrics.Gauges;

/** What an operator must see of the ledger. */
@ApplicationScoped
class LedgerMetrics {

    private final Gauges gauges;
    private final LogHeads heads;
    private final Checkpoints checkpoints;
    private final Continuity continuity;
    private final OldestWaiting waiting;

    LedgerMetrics(
            Gauges gauges,
            LogHeads heads,
            Checkpoints checkpoints,
            Continuity continuity,
            OldestWaiting waiting) {
        this.gauges = gauges;
        this.heads = heads;
        this.checkpoints = checkpoints;
        this.continuity = continuity;
        this.waiting = waiting;
    }

    void register(@Observes StartupEvent start) {
        gauges.addOfDatabase("veikart.ledger.size", "Public entries", () -> heads.read().size());
        gauges.addOfDatabase(
                "veikart.ledger.signed.size",
                "Entries under the newest signed checkpoint",
                checkpoints::newestSize);
        gauges.add(
                "veikart.ledger.signing.stopped",
                "1 where nothing may be signed until a person has looked",
                Tags.empty(),
                () -> continuity.trouble().isPresent() ? 1 : 0);
        gauges.addOfDatabase(
                "veikart.ledger.oldest.waiting.seconds",
                "Age of the oldest act that waits to become public",
                () -> waiting.age().toMillis() / 1000.0);
    }
}
