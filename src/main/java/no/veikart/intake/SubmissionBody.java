package no.veikart.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The contract's form of what {@link SubmissionReader} reads. */
@Schema(
        name = "NewSubmission",
        description = "What an organisation sends; stored whole or not at all.",
        additionalProperties = Schema.False.class)
public record SubmissionBody(
        @Schema(description = "For the reviewer.", maxLength = 2000) @Nullable String note,
        @Schema(description = "The returned submission that this one comes instead of.")
                @Nullable UUID replaces,
        @Schema(
                        description =
                                "Nothing of it becomes public before; in the future, a year ahead at"
                                        + " most.")
                @Nullable Instant embargoUntil,
        @Schema(
                        description = "Required where there are no milestones.",
                        minItems = 1,
                        maxItems = 50_000)
                @Nullable List<Row> observations,
        @Schema(
                        description =
                                "How far milestones of the organisation's measures have come.",
                        minItems = 1,
                        maxItems = 1_000)
                @Nullable List<MilestoneRow> milestones) {

    public static final String EXAMPLE =
            """
            {"note": "Foreløpige tall for 2025", "observations": [
              {"indicator": "G4-RD-GDP", "period": "2025", "value": 1.95, "status": "P",
               "source": "FoU-statistikken, foreløpige tall"}]}
            """;

    public static final String MILESTONE_EXAMPLE =
            """
            {"milestones": [
              {"milestone": "M5-KATAPULT-CENTRES/seven-to-nine", "state": "started",
               "date": "2024-09-01"}]}
            """;

    public static final String CSV_EXAMPLE =
            """
            indicator;period;region;value;status;source
            G4-RD-GDP;2025;0;1,95;P;"FoU-statistikken, foreløpige tall"
            """;

    @Schema(
            name = "NewFigure",
            description = "One figure as it is reported.",
            additionalProperties = Schema.False.class)
    public record Row(
            @Schema(required = true, examples = "G4-RD-GDP", maxLength = 60) String indicator,
            @Schema(
                            required = true,
                            description = "SDMX time period, begun, of the indicator's frequency.",
                            examples = "2025",
                            maxLength = 60)
                    String period,
            @Schema(
                            description = "Code of a region that is one at the period's end.",
                            defaultValue = "0",
                            maxLength = 2)
                    @Nullable String region,
            @Schema(
                            description =
                                    "In the indicator's unit, exact; left out where the status says"
                                            + " missing.",
                            examples = "1.95")
                    @Nullable BigDecimal value,
            @Schema(
                            description = "SDMX CL_OBS_STATUS.",
                            defaultValue = "A",
                            enumeration = {
                                "A", "B", "D", "E", "F", "H", "I", "L", "M", "N", "O", "P", "Q",
                                "S", "W"
                            })
                    @Nullable String status,
            @Schema(
                            description = "How exactly the source states the value.",
                            defaultValue = "exact",
                            enumeration = {"exact", "rounded", "lower-bound", "derived"})
                    @Nullable String precision,
            @Schema(maxLength = 2000) @Nullable String comment,
            @Schema(
                            description = "Key of a source of the catalogue, or a citation.",
                            maxLength = 2000)
                    @Nullable String source,
            @Schema(
                            description = "Required where a published figure changes.",
                            enumeration = {
                                "correction",
                                "source-revision",
                                "late-data",
                                "method-change"
                            })
                    @Nullable String reasonCode,
            @Schema(description = "Required where a published figure changes.", maxLength = 2000)
                    @Nullable String reason,
            @Schema(
                            description =
                                    "Whether the reporter stands by the value; required where it departs"
                                            + " from the one before by more than is usual.")
                    @Nullable Boolean confirmed) {}

    @Schema(
            name = "NewMilestoneReport",
            description = "How far a milestone has come.",
            additionalProperties = Schema.False.class)
    public record MilestoneRow(
            @Schema(
                            required = true,
                            description = "Codes of the measure and of the milestone within it.",
                            examples = "M5-KATAPULT-CENTRES/seven-to-nine",
                            maxLength = 130)
                    String milestone,
            @Schema(
                            required = true,
                            enumeration = {"planned", "started", "completed", "cancelled"})
                    String state,
            @Schema(
                            description =
                                    "The day on which it came into the state; required where that is"
                                            + " completed.")
                    @Nullable LocalDate date,
            @Schema(
                            description =
                                    "Required where a completed or cancelled milestone is taken up again.",
                            maxLength = 2000)
                    @Nullable String comment) {}
}
