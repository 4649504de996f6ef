package no.veikart.publication;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Alive as long as somebody is there to publish. A database that is away, or a ledger that may not
 * be signed, is no reason to begin anew.
 */
@Liveness
@ApplicationScoped
class PublisherHealth implements HealthCheck {

    private final Publisher publisher;

    PublisherHealth(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public HealthCheckResponse call() {
        boolean runs = publisher.runs();
        return HealthCheckResponse.named("publisher")
                .status(runs)
                .withData("thread", runs ? "runs" : "has died")
                .build();
    }
}
