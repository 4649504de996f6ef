package no.veikart.reading;

import java.math.BigDecimal;
import java.util.List;
import no.veikart.assessment.Assessment;
import no.veikart.assessment.Result;
import no.veikart.assessment.StatusMethod;
import no.veikart.reading.Explanation.NextView;
import no.veikart.reading.Explanation.StepView;
import no.veikart.reading.Explanation.ThresholdView;
import no.veikart.roadmap.PublicState;
import no.veikart.status.IndicatorStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "MethodResult",
        description = "What a registered status method gives for the same figures and targets.")
record MethodResultView(
        @Schema(examples = "path/1") String method,
        @Schema(description = "Whether it is the one that the status is computed with.")
                boolean official,
        @Schema(
                        enumeration = {
                            "achieved",
                            "on-track",
                            "acceleration-needed",
                            "limited-progress",
                            "deteriorating",
                            "not-assessable"
                        })
                String status,
        @Schema(description = "Why it is not assessable.") @Nullable String reason,
        @Schema(description = "From -5 to 5.") @Nullable BigDecimal score,
        @Schema(description = "As the method defines it.") @Nullable BigDecimal progress,
        @Schema(description = "The rule that decided.") @Nullable String rule,
        @Schema(description = "The intermediate figures, in order of computation.")
                List<StepView> steps,
        @Schema(description = "On the progress, best first.") List<ThresholdView> thresholds,
        @Nullable NextView next) {

    /** All registered methods; none where the indicator is only monitored. */
    static List<MethodResultView> all(IndicatorStatus status, PublicState state) {
        return status.byEveryMethod(state.evidence()).stream()
                .map(assessment -> of(assessment, status.assessment().method()))
                .toList();
    }

    private static MethodResultView of(Assessment assessment, StatusMethod official) {
        Result result = assessment.result();
        return new MethodResultView(
                assessment.method().code(),
                assessment.method() == official,
                result.status().code(),
                IndicatorStatusView.code(result.reason()),
                result.score(),
                result.progress(),
                IndicatorStatusView.code(result.rule()),
                result.steps().stream().map(StepView::of).toList(),
                ThresholdView.of(result.thresholds()),
                NextView.of(result.next()));
    }
}
