package no.veikart.roadmap;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import no.veikart.ledger.Batch;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Ready as long as there is a public state to read; degraded, but ready, while the database is away
 * and nothing can be written.
 */
@Readiness
@ApplicationScoped
class SnapshotHealth implements HealthCheck {

    private final PublicStates states;
    private final Jdbi jdbi;

    SnapshotHealth(PublicStates states, Jdbi jdbi) {
        this.states = states;
        this.jdbi = jdbi;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("public-state");
        health.status(states.newest().isPresent());
        states.newest()
                .map(PublicState::batch)
                .map(Batch::treeSize)
                .ifPresent(size -> health.withData("treeSize", size));
        boolean reachable = isDatabaseReachable();
        return health.withData("database", reachable ? "reachable" : "away")
                .withData("service", reachable ? "whole" : "degraded")
                .build();
    }

    private boolean isDatabaseReachable() {
        try {
            return jdbi.withHandle(handle -> handle.getConnection().isValid(2));
        } catch (SQLException | JdbiException e) {
            return false;
        }
    }
}
