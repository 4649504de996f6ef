package no.veikart.roadmap;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started once there is a public state; whatever happens then, there is one. */
@Startup
@ApplicationScoped
class SnapshotStarted implements HealthCheck {

    private final PublicStates states;

    SnapshotStarted(PublicStates states) {
        this.states = states;
    }

    @Override
    public HealthCheckResponse call() {
        boolean read = states.newest().isPresent();
        return HealthCheckResponse.named("public-state")
                .status(read)
                .withData("snapshot", read ? "read" : "not read yet")
                .build();
    }
}
