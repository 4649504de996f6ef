package no.veikart.identity;

import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says how old each issuer's keys are. Always up: public reads need no issuer, and with keys at
 * hand neither do calls.
 */
@Readiness
class IssuerHealth implements HealthCheck {

    private final Issuers issuers;
    private final KeyAges ages;
    private final IdentityConfig config;
    private final Clock clock;

    IssuerHealth(Issuers issuers, KeyAges ages, IdentityConfig config, Clock clock) {
        this.issuers = issuers;
        this.ages = ages;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("issuers").up();
        issuers.trusted().keySet().forEach(tenant -> answer.withData(tenant, state(tenant)));
        return answer.build();
    }

    /** Degraded is an issuer without keys, or whose keys were due and did not come. */
    private String state(String tenant) {
        Instant overdue =
                clock.instant().minus(config.keyRefresh()).minus(config.keyRetry().multipliedBy(3));
        return ages.fetched(tenant)
                .map(time -> (time.isBefore(overdue) ? "degraded: keys of " : "keys of ") + time)
                .orElse("degraded: no keys");
    }
}
