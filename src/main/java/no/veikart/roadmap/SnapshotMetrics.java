package no.veikart.roadmap;

import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import no.veikart.ledger.Batch;
import no.veikart.metrics.Gauges;

/** What this replica shows, and how old it is. */
@ApplicationScoped
class SnapshotMetrics {

    private final Gauges gauges;
    private final PublicStates states;
    private final DatabaseReach database;
    private final Clock clock;

    SnapshotMetrics(Gauges gauges, PublicStates states, DatabaseReach database, Clock clock) {
        this.gauges = gauges;
        this.states = states;
        this.database = database;
        this.clock = clock;
    }

    void register(@Observes StartupEvent start) {
        gauges.add(
                "veikart.snapshot.size",
                "Entries of the ledger that the shown state rests on",
                Tags.empty(),
                () -> batch().treeSize());
        gauges.add(
                "veikart.snapshot.age.seconds",
                "Time since the publication that the shown state rests on",
                Tags.empty(),
                () -> Duration.between(batch().publishedAt(), clock.instant()).toMillis() / 1000.0);
        gauges.add(
                "veikart.database.away",
                "1 where the database does not answer: reads are served, writes are refused",
                Tags.empty(),
                () -> database.isReachable() ? 0 : 1);
    }

    private Batch batch() {
        return states.newest().orElseThrow().batch();
    }
}
