package no.veikart.obligation;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.Supplier;
import no.veikart.metrics.Gauges;

/** How much of what is owed is overdue. */
@ApplicationScoped
class ObligationMetrics {

    /** It changes with the day and with what is submitted. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Gauges gauges;
    private final CallersObligations obligations;
    private final Supplier<Long> overdue;

    ObligationMetrics(Gauges gauges, CallersObligations obligations) {
        this.gauges = gauges;
        this.obligations = obligations;
        this.overdue = gauges.kept(KEPT, this::countOverdue);
    }

    void register(@Observes StartupEvent start) {
        gauges.addOfDatabase(
                "veikart.obligations.overdue",
                "Figures that are overdue beyond their grace, at most five minutes old",
                overdue);
    }

    private long countOverdue() {
        return obligations.all(obligations.catalogue()).stream()
                .filter(Obligation::isOverdueBeyondGrace)
                .count();
    }
}
