package no.veikart.reading;

import java.math.BigDecimal;
import java.util.List;
import no.veikart.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The contract's form of {@link no.veikart.indicator.Indicator} in the catalogue. */
@Schema(
        description = "A measurable quantity. With a direction it has a method and a weight.",
        requiredProperties = {
            "code",
            "name",
            "definition",
            "unit",
            "direction",
            "frequency",
            "decimals",
            "additive",
            "range",
            "source"
        },
        additionalProperties = Schema.False.class)
record IndicatorDefinition(
        @Schema(pattern = CODE, examples = "G4-RD-GDP") String code,
        @Schema(description = "Code of its goal; left out for context of the roadmap as a whole.")
                @Nullable String goal,
        Text name,
        Text definition,
        UnitView unit,
        @Schema(enumeration = {"increase", "decrease", "none"}) String direction,
        @Schema(
                        description = "SDMX CL_FREQ; A2 is every second year.",
                        enumeration = {"A", "A2", "S", "Q", "M"})
                String frequency,
        @Schema(
                        description = "Whether periods are school years, which start in August.",
                        defaultValue = "false")
                boolean schoolYear,
        @Schema(minimum = "0", maximum = "12") int decimals,
        IndicatorView.Additive additive,
        IndicatorView.Range range,
        @Schema(description = "Natural limit of the method growth/1.") @Nullable BigDecimal limit,
        @Schema(description = "Share beyond which a change needs the reporter's confirmation.")
                @Nullable BigDecimal usualChange,
        @Schema(enumeration = {"growth/1", "path/1"}) @Nullable String method,
        @Schema(description = "Relative to the goal's other indicators.", minimum = "0")
                @Nullable BigDecimal weight,
        @Schema(description = "Why it is only monitored.") @Nullable Text monitorOnly,
        @Schema(description = "SDMX time period.", examples = "2016") @Nullable String baseline,
        @Nullable Text baselineNote,
        @Schema(description = "Key of its source.") String source,
        @Nullable List<TargetDefinition> targets,
        @Nullable List<ReporterDefinition> reporters,
        @Schema(
                        description =
                                "Whether it is no longer reported: its series stays, it carries no"
                                        + " weight.",
                        defaultValue = "false")
                boolean retired) {

    static final String CODE = "^[A-Za-z0-9][A-Za-z0-9-]{0,59}$";

    @Schema(
            description = "A published aim.",
            requiredProperties = {"value", "authority", "comparability", "citation"},
            additionalProperties = Schema.False.class)
    record TargetDefinition(
            BigDecimal value,
            @Schema(description = "Left out where the source gives no year.", examples = "2030")
                    @Nullable String period,
            @Schema(defaultValue = "false") boolean periodAssignedByTracker,
            @Schema(
                            enumeration = {
                                "storting",
                                "government",
                                "eu",
                                "agency",
                                "agreement",
                                "tracker"
                            })
                    String authority,
            @Schema(defaultValue = "false") boolean binding,
            @Schema(enumeration = {"exact", "proxy", "other-denominator"}) String comparability,
            CitationDefinition citation,
            @Nullable Text note) {}

    @Schema(
            description = "What a target is quoted from.",
            requiredProperties = "title",
            additionalProperties = Schema.False.class)
    record CitationDefinition(Text title, @Nullable String url) {}

    @Schema(
            description = "An assignment: an organisation that reports the indicator.",
            requiredProperties = {"organisation", "review", "from"},
            additionalProperties = Schema.False.class)
    record ReporterDefinition(
            @Schema(examples = "udir") String organisation,
            @Schema(enumeration = {"manual", "automatic"}) String review,
            @Schema(description = "First period that is due.", examples = "2026") String from,
            @Schema(
                            description = "Months after a period until its figure is due.",
                            minimum = "0",
                            maximum = "120",
                            defaultValue = "6")
                    @Nullable Integer dueMonths,
            @Schema(
                            description = "Days beyond until the status is stale.",
                            minimum = "0",
                            maximum = "3660",
                            defaultValue = "90")
                    @Nullable Integer graceDays) {}
}
