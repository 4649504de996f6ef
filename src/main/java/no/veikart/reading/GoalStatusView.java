package no.veikart.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import no.veikart.assessment.Contribution;
import no.veikart.assessment.GoalAssessment;
import no.veikart.goal.Goal;
import no.veikart.reading.Explanation.ThresholdView;
import no.veikart.roadmap.PublicState;
import no.veikart.status.Subject;
import no.veikart.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "GoalStatus",
        description = "A goal's status, explained so that the sum can be redone by hand.")
record GoalStatusView(
        @Schema(examples = "skills") String code,
        Text title,
        @Schema(description = "When this state became public.") Instant asOf,
        @Schema(description = "How many entries the ledger had then.") long treeSize,
        @Schema(
                        description = "Weighted mean of the indicators' scores.",
                        examples = "weighted-mean/1")
                String method,
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
        @Schema(description = "sum of weight × score / countedWeight, from -5 to 5.")
                @Nullable BigDecimal score,
        @Schema(description = "The rule that decided.", examples = "score-at-least-0")
                @Nullable String rule,
        @Schema(description = "countedWeight / totalWeight, from 0 to 1; below 0.5 not assessable.")
                BigDecimal coverage,
        BigDecimal totalWeight,
        BigDecimal countedWeight,
        @Schema(description = "On the score, best first.") List<ThresholdView> thresholds,
        @Schema(description = "Whether a finding on it or on an indicator of it is open.")
                boolean contested,
        boolean stale,
        boolean provisional,
        @Nullable Boolean robust,
        @Schema(description = "What its owner itself holds its status to be, if it has said so.")
                @Nullable StatementView ownerStatement,
        @Schema(description = "Auditors' open findings on it and on all that is under it.")
                List<OpenFindingView> findings,
        List<ContributionView> indicators,
        GoalCard.Links links) {

    private static final String WEIGHTED_MEAN = "weighted-mean/1";

    static GoalStatusView of(Goal goal, boolean allMethods, PublicState state) {
        GoalAssessment assessment = state.statuses().goal(goal.code());
        return new GoalStatusView(
                goal.code(),
                goal.title(),
                state.batch().publishedAt(),
                state.batch().treeSize(),
                WEIGHTED_MEAN,
                assessment.status().code(),
                IndicatorStatusView.code(assessment.reason()),
                assessment.score(),
                IndicatorStatusView.code(assessment.rule()),
                assessment.coverage(),
                assessment.totalWeight(),
                assessment.countedWeight(),
                ThresholdView.of(assessment.thresholds()),
                state.openFindings().contestGoal(goal, state.catalogue()),
                state.statuses().isStale(goal.code()),
                assessment.provisional(),
                assessment.robust(),
                StatementView.of(Subject.Kind.GOAL, goal.code(), state),
                state.openFindings().under(goal, state.catalogue()).stream()
                        .map(finding -> OpenFindingView.of(finding, state))
                        .toList(),
                assessment.contributions().stream()
                        .map(contribution -> ContributionView.of(contribution, allMethods, state))
                        .toList(),
                GoalCard.Links.of(goal.code()));
    }

    @Schema(name = "Contribution", description = "What one indicator brings to the goal's score.")
    record ContributionView(
            @Schema(
                            description =
                                    "Relative to the goal's other indicators; 0 where only monitored.")
                    BigDecimal weight,
            @Schema(description = "Whether its score is part of the mean.") boolean counted,
            @Schema(description = "Why it is left out.") @Nullable String leftOutBecause,
            @Schema(description = "The indicator's own explained status.")
                    IndicatorStatusView status) {

        static ContributionView of(
                Contribution contribution, boolean allMethods, PublicState state) {
            return new ContributionView(
                    contribution.weight(),
                    contribution.counted(),
                    IndicatorStatusView.code(contribution.reason()),
                    IndicatorStatusView.of(
                            state.statuses().indicator(contribution.indicator()),
                            allMethods,
                            state));
        }
    }
}
