package no.veikart.checkpoint;

import jakarta.enterprise.context.ApplicationScoped;
import no.veikart.checkpoint.Continuity.Trouble;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready where the database is not the continuation of what was signed: this replica would show
 * a past that was already another.
 */
@Readiness
@ApplicationScoped
class LedgerHealth implements HealthCheck {

    private final Continuity continuity;

    LedgerHealth(Continuity continuity) {
        this.continuity = continuity;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health =
                HealthCheckResponse.named("ledger")
                        .status(continuity.trouble().filter(Trouble::broken).isEmpty());
        continuity
                .trouble()
                .ifPresent(
                        trouble ->
                                health.withData("signing", "stopped")
                                        .withData("reason", trouble.reason()));
        return health.build();
    }
}
