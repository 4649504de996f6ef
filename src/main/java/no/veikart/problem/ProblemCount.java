package no.veikart.problem;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts the calls that were refused or failed, by the reason that the client was told. */
@ApplicationScoped
class ProblemCount {

    private final MeterRegistry registry;

    ProblemCount(MeterRegistry registry) {
        this.registry = registry;
    }

    void add(ProblemType type) {
        registry.counter(
                        "veikart.problems",
                        "type",
                        type.code(),
                        "status",
                        Integer.toString(type.status()))
                .increment();
    }
}
