package no.veikart.reading;

import java.math.BigDecimal;
import java.util.List;
import no.veikart.catalogue.Catalogue;
import no.veikart.indicator.Indicator;
import no.veikart.indicator.Reporter;
import no.veikart.roadmap.PublicState;
import no.veikart.status.IndicatorStatus;
import no.veikart.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Indicator",
        description = "A measurable quantity: its definition and who reports it.")
record IndicatorView(
        @Schema(examples = "G4-BERD-GDP") String code,
        @Schema(description = "Code of its goal; left out for context of the roadmap as a whole.")
                @Nullable String goal,
        Text name,
        Text definition,
        UnitView unit,
        @Schema(
                        description = "Where it should go; none is monitored, not judged.",
                        enumeration = {"increase", "decrease", "none"})
                String direction,
        @Schema(
                        description = "SDMX CL_FREQ; A2 is every second year.",
                        enumeration = {"A", "A2", "S", "Q", "M"})
                String frequency,
        @Schema(description = "Whether periods are school years, which start in August.")
                boolean schoolYear,
        @Schema(description = "How many decimals the source publishes.") int decimals,
        Additive additive,
        Range range,
        @Schema(description = "Natural limit of the method growth/1.") @Nullable BigDecimal limit,
        @Schema(
                        description =
                                "How far a value usually is from the one before at most, as a share of"
                                        + " it; a change beyond needs the reporter's confirmation.",
                        examples = "0.3")
                @Nullable BigDecimal usualChange,
        @Schema(
                        description = "Status method; left out for what is only monitored.",
                        enumeration = {"growth/1", "path/1"})
                @Nullable String method,
        @Schema(description = "Share in the goal's mean, relative to the goal's other indicators.")
                @Nullable BigDecimal weight,
        @Schema(description = "Why it is only monitored.") @Nullable Text monitorOnly,
        @Schema(description = "Period that progress is measured from.", examples = "2016")
                @Nullable String baseline,
        @Nullable Text baselineNote,
        List<TargetView> targets,
        List<ReporterView> reporters,
        @Schema(description = "Whether a finding on it or on a figure of it is open.")
                boolean contested,
        @Schema(description = "Whether it is no longer reported; its series stays.")
                boolean retired,
        SourceView source,
        IndicatorCard.Links links) {

    static IndicatorView of(IndicatorStatus status, PublicState state) {
        Indicator indicator = status.indicator();
        return new IndicatorView(
                indicator.code(),
                indicator.goal(),
                indicator.name(),
                indicator.definition(),
                UnitView.of(indicator.unit()),
                indicator.direction().code(),
                indicator.frequency().code(),
                indicator.schoolYear(),
                indicator.decimals(),
                new Additive(indicator.additive().regions(), indicator.additive().periods()),
                new Range(indicator.range().min(), indicator.range().max()),
                indicator.limit(),
                indicator.usualChange(),
                indicator.method(),
                indicator.weight(),
                indicator.monitorOnly(),
                indicator.baseline() == null ? null : indicator.baseline().toString(),
                indicator.baselineNote(),
                TargetViews.of(status),
                indicator.reporters().stream()
                        .map(reporter -> ReporterView.of(reporter, state.catalogue()))
                        .toList(),
                state.openFindings().contestIndicator(indicator.code()),
                indicator.retired(),
                SourceView.of(indicator.source(), state.catalogue()),
                IndicatorCard.Links.of(indicator.code()));
    }

    @Schema(description = "Where a sum over regions, or over periods, means something.")
    record Additive(boolean regions, boolean periods) {}

    @Schema(description = "What a value can be; an end that is left out is open.")
    record Range(@Nullable BigDecimal min, @Nullable BigDecimal max) {}

    @Schema(name = "Assignment", description = "An organisation that reports the indicator.")
    record ReporterView(
            OrganisationRef organisation,
            @Schema(
                            description =
                                    "Whether the goal's owner decides before a figure is public.",
                            enumeration = {"manual", "automatic"})
                    String review,
            @Schema(description = "First period that is due.", examples = "2026") String from) {

        static ReporterView of(Reporter reporter, Catalogue catalogue) {
            return new ReporterView(
                    OrganisationRef.of(reporter.organisation(), catalogue),
                    reporter.review().code(),
                    reporter.from().toString());
        }
    }
}
