package no.veikart.submission;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.veikart.intake.ReportedFigure;
import no.veikart.intake.ReportedMilestone;
import no.veikart.ledger.FreeText;
import no.veikart.observation.PublishedFigure;
import no.veikart.observation.ReasonCode;
import no.veikart.status.StatusChangeView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Submission",
        description = "What an organisation sent in one go, and what became of it.")
record SubmissionView(
        UUID id,
        @Schema(enumeration = {"submitted", "accepted", "published", "returned", "withdrawn"})
                String state,
        @Schema(description = "Code of the organisation that reported.", examples = "ssb")
                String organisation,
        @Schema(description = "Code of the organisation that decides.", examples = "kd")
                String reviewer,
        @Schema(enumeration = {"system", "person", "maskinporten", "system-user", "catalogue"})
                String channel,
        @Schema(description = "Codes of the goals concerned.") List<String> goals,
        @Nullable String note,
        @Schema(description = "The returned submission that it comes instead of.")
                @Nullable UUID replaces,
        @Schema(description = "The submission that came instead of it after it was returned.")
                @Nullable UUID replacedBy,
        @Schema(description = "Nothing of it becomes public before.")
                @Nullable Instant embargoUntil,
        @Schema(description = "How many figures it holds.") int figures,
        @Schema(
                        description =
                                "How many more were sent that are already published just so; they are not"
                                        + " stored again.")
                int unchanged,
        Instant receivedAt,
        @Nullable DecisionView decision,
        @Nullable Instant publishedAt,
        @Schema(description = "Whether an auditor's finding on it is open.") boolean contested,
        @Schema(description = "Ledger size from which on the figures are public.")
                @Nullable Long treeSize,
        @Schema(
                        description =
                                "The figures; left out in collections, and where there are more than a"
                                        + " thousand: see links.observations.")
                @Nullable List<LineView> observations,
        @Schema(description = "How far milestones have come; left out in collections.")
                @Nullable List<MilestoneView> milestones,
        @Schema(description = "Changes of status that came with the publication.")
                @Nullable List<StatusChangeView> statusChanges,
        Links links) {

    @Schema(name = "SubmissionDecision", description = "What was decided, by whom.")
    record DecisionView(
            @Schema(enumeration = {"publish", "return"}) String decision,
            @Schema(description = "Code of the organisation that decided.") String organisation,
            @Schema(description = "Whether a person decided, not a system or an assignment.")
                    boolean byPerson,
            @Nullable String comment,
            Instant decidedAt) {}

    @Schema(name = "SubmittedFigure", description = "A figure of a submission.")
    record LineView(
            @Schema(examples = "G4-RD-GDP") String indicator,
            @Schema(examples = "0") String region,
            @Schema(examples = "2025") String period,
            @Schema(examples = "1.95") @Nullable BigDecimal value,
            @Schema(description = "SDMX CL_OBS_STATUS.") String status,
            @Schema(enumeration = {"exact", "rounded", "lower-bound", "derived"}) String precision,
            @Nullable String comment,
            @Nullable String source,
            @Schema(enumeration = {"correction", "source-revision", "late-data", "method-change"})
                    @Nullable String reasonCode,
            @Nullable String reason,
            @Schema(
                            description =
                                    "The value from which it departs by more than is usual for the"
                                            + " indicator; left out where it does not.",
                            examples = "1.5")
                    @Nullable BigDecimal unusualChangeFrom,
            @Schema(description = "Whether the reporter stands by an unusual change.")
                    boolean confirmed,
            @Schema(description = "Which revision of the figure it is, once it is accepted.")
                    @Nullable Integer revision,
            @Schema(description = "Where its entry stands in the ledger, once it is public.")
                    @Nullable Long ledgerIndex,
            @Schema(description = "The value that is public while this one waits.")
                    @Nullable BigDecimal publishedValue) {

        static LineView of(Line line) {
            Line.Published published = line.published();
            boolean waits = line.ledgerIndex() == null;
            return new LineView(
                    line.key().indicator(),
                    line.key().region(),
                    line.key().period().toString(),
                    line.value(),
                    line.status(),
                    line.precision(),
                    text(line.comment()),
                    text(line.source()),
                    line.reasonCode(),
                    text(line.reason()),
                    line.unusualFrom(),
                    line.confirmed(),
                    line.revision(),
                    line.ledgerIndex(),
                    waits && published != null ? published.value() : null);
        }

        static LineView of(CheckedFigure figure) {
            ReportedFigure reported = figure.reported();
            ReasonCode reason = reported.reasonCode();
            PublishedFigure published = figure.published();
            return new LineView(
                    reported.key().indicator(),
                    reported.key().region(),
                    reported.key().period().toString(),
                    reported.value(),
                    reported.status().code(),
                    reported.precision().code(),
                    reported.comment(),
                    reported.source(),
                    reason == null ? null : reason.code(),
                    reported.reason(),
                    figure.unusualFrom(),
                    reported.confirmed(),
                    null,
                    null,
                    published == null ? null : published.value());
        }

        private static @Nullable String text(@Nullable FreeText text) {
            return text == null ? null : text.text();
        }
    }

    @Schema(name = "SubmittedMilestone", description = "A milestone of a submission.")
    record MilestoneView(
            @Schema(
                            description = "Codes of the measure and of the milestone within it.",
                            examples = "M5-KATAPULT-CENTRES/seven-to-nine")
                    String milestone,
            @Schema(enumeration = {"planned", "started", "completed", "cancelled"}) String state,
            @Schema(description = "The day on which it came into the state.")
                    @Nullable LocalDate date,
            @Nullable String comment,
            @Schema(description = "Where its entry stands in the ledger, once it is public.")
                    @Nullable Long ledgerIndex) {

        static MilestoneView of(MilestoneLine line) {
            FreeText comment = line.comment();
            return new MilestoneView(
                    line.key().toString(),
                    line.state(),
                    line.date(),
                    comment == null ? null : comment.text(),
                    line.ledgerIndex());
        }

        static MilestoneView of(CheckedMilestone milestone) {
            ReportedMilestone reported = milestone.reported();
            return new MilestoneView(
                    reported.key().toString(),
                    reported.state().code(),
                    reported.date(),
                    reported.comment(),
                    null);
        }
    }

    @Schema(name = "SubmissionLinks", description = "Where to go on from a submission.")
    record Links(
            String self,
            @Schema(description = "The figures, in parts.") String observations,
            @Schema(description = "Where the ledger says that it was received and decided.")
                    String receipt,
            @Nullable String decision,
            @Nullable String withdrawal,
            @Schema(description = "The roadmap, at least as new as this submission's publication.")
                    @Nullable String roadmap) {}
}
