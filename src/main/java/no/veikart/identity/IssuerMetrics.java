package no.veikart.identity;

import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import no.veikart.metrics.Gauges;

/** How old the issuers' keys are. */
@ApplicationScoped
class IssuerMetrics {

    private final Gauges gauges;
    private final Issuers issuers;
    private final KeyAges ages;
    private final Clock clock;

    IssuerMetrics(Gauges gauges, Issuers issuers, KeyAges ages, Clock clock) {
        this.gauges = gauges;
        this.issuers = issuers;
        this.ages = ages;
        this.clock = clock;
    }

    void register(@Observes StartupEvent start) {
        issuers.trusted()
                .keySet()
                .forEach(
                        issuer ->
                                gauges.add(
                                        "veikart.issuer.keys.age.seconds",
                                        "Time since an issuer's keys were fetched; infinite before",
                                        Tags.of("issuer", issuer),
                                        () -> age(issuer)));
    }

    private double age(String issuer) {
        return ages.fetched(issuer)
                .map(time -> Duration.between(time, clock.instant()).toMillis() / 1000.0)
                .orElse(Double.POSITIVE_INFINITY);
    }
}
