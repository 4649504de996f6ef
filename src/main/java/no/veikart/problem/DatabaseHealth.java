package no.veikart.problem;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says what the database refused within the last minute, such as to write to a full disk. Always
 * up: what is public is still to be read.
 */
@Readiness
@ApplicationScoped
class DatabaseHealth implements HealthCheck {

    private final LastTrouble lastTrouble;

    DatabaseHealth(LastTrouble lastTrouble) {
        this.lastTrouble = lastTrouble;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("database").up();
        lastTrouble
                .recent()
                .ifPresent(
                        trouble ->
                                health.withData("refused", trouble.reason())
                                        .withData("at", trouble.at().toString()));
        return health.build();
    }
}
