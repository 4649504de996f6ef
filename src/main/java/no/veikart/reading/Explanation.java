package no.veikart.reading;

import java.math.BigDecimal;
import java.util.List;
import no.veikart.assessment.Next;
import no.veikart.assessment.Step;
import no.veikart.assessment.Threshold;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The parts that explained statuses of indicators and goals share. */
final class Explanation {

    private Explanation() {}

    @Schema(
            name = "Step",
            description =
                    "One line of the sum. y_b, y_t and y_T are base, latest and target value, b, t and T"
                            + " the ends of their periods, d is +1 where an increase is wanted and -1"
                            + " where a decrease is; other words name earlier steps.")
    record StepView(
            @Schema(examples = "observedGrowth") String name,
            @Schema(examples = "(y_t / y_b)^(1 / (t - b)) - 1") String formula,
            @Schema(description = "Rounded to 12 decimals.") BigDecimal value) {

        static StepView of(Step step) {
            return new StepView(step.name(), step.formula(), step.value());
        }
    }

    @Schema(name = "Threshold", description = "The lowest value at which a status is given.")
    record ThresholdView(
            String status,
            @Schema(
                            description =
                                    "Closed bound, on the progress of an indicator or score of a goal.")
                    BigDecimal from) {

        static List<ThresholdView> of(List<Threshold> thresholds) {
            return thresholds.stream()
                    .map(
                            threshold ->
                                    new ThresholdView(threshold.status().code(), threshold.from()))
                    .toList();
        }
    }

    @Schema(name = "NextThreshold", description = "The next better status and what it takes.")
    record NextView(
            String status,
            @Schema(description = "The progress needed.") BigDecimal progress,
            @Schema(description = "How much the progress has to rise.") BigDecimal distance,
            @Schema(
                            description =
                                    "The value that the latest period would need; left out where none"
                                            + " reaches it.")
                    @Nullable BigDecimal value) {

        static @Nullable NextView of(@Nullable Next next) {
            return next == null
                    ? null
                    : new NextView(
                            next.status().code(), next.progress(), next.distance(), next.value());
        }
    }
}
