package no.veikart.submission;

import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import no.veikart.metrics.Gauges;

/** How many submissions stand where, and how long decisions take. */
@ApplicationScoped
class SubmissionMetrics {

    /** All are counted for it. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Gauges gauges;
    private final Supplier<Map<String, SubmissionCounts.Count>> counts;
    private final Clock clock;

    SubmissionMetrics(Gauges gauges, SubmissionCounts counts, Clock clock) {
        this.gauges = gauges;
        this.counts = gauges.kept(KEPT, counts::byState);
        this.clock = clock;
    }

    void register(@Observes StartupEvent start) {
        for (SubmissionState state : SubmissionState.values()) {
            gauges.addOfDatabase(
                    "veikart.submissions",
                    "Submissions by their state, at most a minute old",
                    Tags.of("state", state.code()),
                    () -> of(state).map(SubmissionCounts.Count::number).orElse(0L));
        }
        gauges.addOfDatabase(
                "veikart.submissions.oldest.undecided.seconds",
                "How long the submission has waited that waits longest for its decision",
                () -> of(SubmissionState.SUBMITTED).map(this::seconds).orElse(0L));
    }

    private Optional<SubmissionCounts.Count> of(SubmissionState state) {
        return Optional.ofNullable(counts.get().get(state.code()));
    }

    private long seconds(SubmissionCounts.Count count) {
        return Duration.between(count.oldest(), clock.instant()).toSeconds();
    }
}
