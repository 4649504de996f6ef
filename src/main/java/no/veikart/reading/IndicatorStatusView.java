package no.veikart.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import no.veikart.assessment.Assessment;
import no.veikart.assessment.Basis;
import no.veikart.assessment.Coded;
import no.veikart.assessment.Figure;
import no.veikart.assessment.Result;
import no.veikart.observation.PublishedFigure;
import no.veikart.reading.Explanation.NextView;
import no.veikart.reading.Explanation.StepView;
import no.veikart.reading.Explanation.ThresholdView;
import no.veikart.roadmap.PublicState;
import no.veikart.status.IndicatorStatus;
import no.veikart.status.Subject;
import no.veikart.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "IndicatorStatus",
        description = "An indicator's status, explained so that the sum can be redone by hand.")
record IndicatorStatusView(
        @Schema(examples = "G3-NFE-EMPL") String code,
        Text name,
        UnitView unit,
        @Schema(description = "When this state became public.") Instant asOf,
        @Schema(description = "How many entries the ledger had then.") long treeSize,
        @Schema(enumeration = {"increase", "decrease", "none"}) String direction,
        @Schema(description = "Status method and its version; left out for what is only monitored.")
                @Nullable String method,
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
        @Schema(
                        description =
                                "With a target the share of what it requires, 1 being as required;"
                                        + " without one growth a year in the wanted direction.")
                @Nullable BigDecimal progress,
        @Schema(description = "The rule that decided.", examples = "progress-at-least-0.60")
                @Nullable String rule,
        Inputs inputs,
        @Schema(description = "The intermediate figures, in order of computation.")
                List<StepView> steps,
        @Schema(description = "On the progress, best first.") List<ThresholdView> thresholds,
        @Nullable NextView next,
        @Schema(
                        description = "What has to be known beside the status.",
                        examples = "[\"baseline-restarted-at-break\"]")
                List<String> caveats,
        @Schema(description = "Whether a finding on it or on a figure of it is open.")
                boolean contested,
        @Schema(description = "Whether an assigned figure is overdue beyond its grace.")
                boolean stale,
        boolean provisional,
        @Nullable Boolean robust,
        @Schema(description = "With methods=all: what each registered method gives.")
                @Nullable List<MethodResultView> methods,
        @Schema(description = "Share in the goal's mean, relative to the goal's other indicators.")
                @Nullable BigDecimal weight,
        @Schema(
                        description =
                                "What the owner of its goal itself holds its status to be, if it has said"
                                        + " so.")
                @Nullable StatementView ownerStatement,
        @Schema(description = "Auditors' open findings on it and on its figures.")
                List<OpenFindingView> findings,
        IndicatorCard.Links links) {

    static IndicatorStatusView of(IndicatorStatus status, boolean allMethods, PublicState state) {
        Assessment assessment = status.assessment();
        Result result = assessment.result();
        return new IndicatorStatusView(
                status.indicator().code(),
                status.indicator().name(),
                UnitView.of(status.indicator().unit()),
                state.batch().publishedAt(),
                state.batch().treeSize(),
                status.indicator().direction().code(),
                status.indicator().method(),
                status.status().code(),
                code(result.reason()),
                result.score(),
                result.progress(),
                code(result.rule()),
                Inputs.of(status, state),
                result.steps().stream().map(StepView::of).toList(),
                ThresholdView.of(result.thresholds()),
                NextView.of(result.next()),
                assessment.basis().caveats().stream().map(Coded::code).toList(),
                state.openFindings().contestIndicator(status.indicator().code()),
                status.stale(),
                assessment.provisional(),
                assessment.robust(),
                allMethods ? MethodResultView.all(status, state) : null,
                status.indicator().weight(),
                StatementView.of(Subject.Kind.INDICATOR, status.indicator().code(), state),
                state.openFindings().ofIndicator(status.indicator().code()).stream()
                        .map(finding -> OpenFindingView.of(finding, state))
                        .toList(),
                IndicatorCard.Links.of(status.indicator().code()));
    }

    static @Nullable String code(@Nullable Coded coded) {
        return coded == null ? null : coded.code();
    }

    @Schema(name = "StatusInputs", description = "What the status rests on, down to the revisions.")
    record Inputs(
            @Schema(
                            description =
                                    "The figure computed from: of the baseline period, or of a later"
                                            + " series break.")
                    @Nullable FigureView baseline,
            @Schema(description = "Whether a series break moved the baseline.")
                    boolean baselineRestartedAtBreak,
            @Nullable FigureView latest,
            @Schema(description = "The figure before the latest; not computed with.")
                    @Nullable FigureView previous,
            List<TargetView> targets,
            @Nullable BigDecimal limit) {

        static Inputs of(IndicatorStatus status, PublicState state) {
            Basis basis = status.assessment().basis();
            List<PublishedFigure> figures = state.evidence().figures(status.indicator().code());
            return new Inputs(
                    view(basis.base(), figures, state),
                    basis.restartedAtBreak(),
                    view(basis.latest(), figures, state),
                    view(basis.previous(), figures, state),
                    TargetViews.of(status),
                    status.indicator().limit());
        }

        private static @Nullable FigureView view(
                @Nullable Figure figure, List<PublishedFigure> figures, PublicState state) {
            return FigureView.ofNullable(IndicatorStatus.published(figure, figures), state);
        }
    }
}
