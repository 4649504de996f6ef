package no.veikart.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import no.veikart.assessment.Assessment;
import no.veikart.assessment.Figure;
import no.veikart.indicator.Indicator;
import no.veikart.roadmap.PublicState;
import no.veikart.status.IndicatorStatus;
import no.veikart.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "An indicator at a glance.")
record IndicatorCard(
        @Schema(examples = "G4-RD-GDP") String code,
        Text name,
        UnitView unit,
        @Schema(enumeration = {"increase", "decrease", "none"}) String direction,
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
        @Schema(
                        description = "Why it is not assessable; left out where it is.",
                        examples = "monitor-only")
                @Nullable String reason,
        @Schema(description = "From -5 to 5; left out where not assessable.")
                @Nullable BigDecimal score,
        @Schema(description = "What progress is measured from; a series break may have moved it.")
                @Nullable Point baseline,
        @Nullable Point latest,
        @Schema(description = "The figure before the latest.") @Nullable Point previous,
        @Schema(description = "The target that is computed with, else the one that is only shown.")
                @Nullable TargetView target,
        @Schema(description = "Whether an auditor's finding on it is open.") boolean contested,
        @Schema(description = "Whether an assigned figure is overdue beyond its grace.")
                boolean stale,
        @Schema(description = "Whether it rests on a provisional, estimated or forecast figure.")
                boolean provisional,
        @Schema(
                        description =
                                "Whether every other method that can judge it agrees; left out where none can.")
                @Nullable Boolean robust,
        @Schema(description = "Whether it is no longer reported; it carries no weight then.")
                boolean retired,
        @Schema(examples = "CC-BY-4.0") String licence,
        @Schema(examples = "Kilde: Statistisk sentralbyrå") String attribution,
        Links links) {

    static IndicatorCard of(IndicatorStatus status, PublicState state) {
        Indicator indicator = status.indicator();
        Assessment assessment = status.assessment();
        SourceView source = SourceView.of(indicator.source(), state.catalogue());
        return new IndicatorCard(
                indicator.code(),
                indicator.name(),
                UnitView.of(indicator.unit()),
                indicator.direction().code(),
                status.status().code(),
                assessment.reason() == null ? null : assessment.reason().code(),
                assessment.score(),
                Point.of(assessment.basis().base(), state),
                Point.of(assessment.basis().latest(), state),
                Point.of(assessment.basis().previous(), state),
                shownTarget(status).orElse(null),
                false,
                status.stale(),
                assessment.provisional(),
                assessment.robust(),
                indicator.retired(),
                source.licence(),
                source.attribution(),
                Links.of(indicator.code()));
    }

    private static Optional<TargetView> shownTarget(IndicatorStatus status) {
        return TargetViews.of(status).stream()
                .reduce(
                        (first, second) ->
                                second.computedWith() || !first.computedWith() ? second : first);
    }

    @Schema(description = "A figure at a glance.")
    record Point(
            @Schema(description = "SDMX time period.", examples = "2024") String period,
            @Schema(description = "In the indicator's unit.", examples = "1.80") BigDecimal value,
            @Schema(description = "SDMX CL_OBS_STATUS.", examples = "P") String status,
            @Schema(description = "Days from the period's end to the day of this state.")
                    long ageDays) {

        static @Nullable Point of(@Nullable Figure figure, PublicState state) {
            return figure == null
                    ? null
                    : new Point(
                            figure.period(),
                            figure.value(),
                            figure.obsStatus(),
                            ChronoUnit.DAYS.between(
                                    figure.periodEnd(),
                                    LocalDate.ofInstant(
                                            state.batch().publishedAt(), ZoneOffset.UTC)));
        }
    }

    @Schema(name = "IndicatorLinks", description = "Where to go on from an indicator.")
    record Links(
            String self,
            String status,
            String history,
            String observations,
            @Schema(description = "Its figures as a picture, to embed.") String chart,
            @Schema(description = "The same for people.") String page) {

        static Links of(String code) {
            String self = "/v1/indicators/" + code;
            return new Links(
                    self,
                    self + "/status",
                    self + "/status/history",
                    self + "/observations",
                    "/v1/charts/" + code + ".svg",
                    "/indicators/" + code);
        }
    }
}
