package no.veikart.roadmap;

import jakarta.enterprise.context.ApplicationScoped;
import no.veikart.ledger.Batch;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready as long as there is a public state to read; degraded, but ready, while the database is away
 * and nothing can be written.
 */
@Readiness
@ApplicationScoped
class SnapshotHealth implements HealthCheck {

    private final PublicStates states;
    private final DatabaseReach database;

    SnapshotHealth(PublicStates states, DatabaseReach database) {
        this.states = states;
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("public-state");
        health.status(states.newest().isPresent());
        states.newest()
                .map(PublicState::batch)
                .map(Batch::treeSize)
                .ifPresent(size -> health.withData("treeSize", size));
        boolean reachable = database.isReachable();
        return health.withData("database", reachable ? "reachable" : "away")
                .withData("service", reachable ? "whole" : "degraded")
                .build();
    }
}
