package no.veikart.submission;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.veikart.intake.ReportedFigure;
import no.veikart.intake.ReportedMilestone;
import no.veikart.observation.PublishedFigure;
import no.veikart.status.Change;
import no.veikart.status.PredictedChangeView;
import no.veikart.submission.CheckedFigure.Effect;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Consequences",
        description =
                "What a submission would do if it were published now. Nothing of it is stored.")
record ConsequencesView(
        @Schema(
                        description = "Whether the owner of the goals decides before publication.",
                        enumeration = {"manual", "automatic"})
                String review,
        Counts figures,
        @Schema(description = "The figures that would be new or revised, the first thousand.")
                List<FigureEffect> changes,
        @Schema(description = "How many changes there are beyond those.")
                @Nullable Integer moreChanges,
        @Schema(description = "The milestones whose published state would change.")
                List<MilestoneEffect> milestones,
        @Schema(description = "Statuses that would change with the publication, and why.")
                List<PredictedChangeView> statusChanges) {

    private static final int MOST_LISTED = 1_000;

    static ConsequencesView of(
            CheckedSubmission checked, String organisation, List<Change> statusChanges) {
        List<CheckedFigure> changes = checked.changes();
        int more = changes.size() - MOST_LISTED;
        return new ConsequencesView(
                checked.isReviewedAutomatically(organisation) ? "automatic" : "manual",
                Counts.of(checked.figures()),
                changes.stream().limit(MOST_LISTED).map(FigureEffect::of).toList(),
                more > 0 ? more : null,
                checked.changedMilestones().stream().map(MilestoneEffect::of).toList(),
                statusChanges.stream().map(PredictedChangeView::of).toList());
    }

    @Schema(name = "FigureCounts", description = "How many figures would do what.")
    record Counts(
            @Schema(description = "Figures where none is published.") @JsonProperty("new")
                    long added,
            @Schema(description = "Figures that say something else than what is published.")
                    long revised,
            @Schema(description = "Figures that are already published just so.") long unchanged) {

        static Counts of(List<CheckedFigure> figures) {
            return new Counts(
                    count(figures, Effect.NEW),
                    count(figures, Effect.REVISED),
                    count(figures, Effect.UNCHANGED));
        }

        private static long count(List<CheckedFigure> figures, Effect effect) {
            return figures.stream().filter(figure -> figure.effect() == effect).count();
        }
    }

    @Schema(name = "MilestoneEffect", description = "What publishing a milestone would do.")
    record MilestoneEffect(
            @Schema(description = "Place in the submission, from 0.") int position,
            @Schema(examples = "M5-KATAPULT-CENTRES/seven-to-nine") String milestone,
            @Schema(enumeration = {"planned", "started", "completed", "cancelled"}) String state,
            @Nullable LocalDate date,
            @Schema(
                            description = "The state that is public now.",
                            enumeration = {"planned", "started", "completed", "cancelled"})
                    String publishedState,
            @Nullable LocalDate publishedDate) {

        static MilestoneEffect of(CheckedMilestone milestone) {
            ReportedMilestone reported = milestone.reported();
            return new MilestoneEffect(
                    reported.position(),
                    reported.key().toString(),
                    reported.state().code(),
                    reported.date(),
                    milestone.published().state().code(),
                    milestone.published().date());
        }
    }

    @Schema(name = "FigureEffect", description = "What publishing a figure would do.")
    record FigureEffect(
            @Schema(description = "Place in the submission, from 0.") int position,
            @Schema(examples = "G4-RD-GDP") String indicator,
            @Schema(examples = "0") String region,
            @Schema(examples = "2025") String period,
            @Schema(enumeration = {"new", "revised"}) String effect,
            @Schema(examples = "1.95") @Nullable BigDecimal value,
            @Schema(description = "The value that is public now.", examples = "1.9")
                    @Nullable BigDecimal publishedValue,
            @Schema(description = "Which revision is public now, from 1.")
                    @Nullable Integer publishedRevision,
            @Schema(description = "Of a revised figure: whether it says why.")
                    @Nullable Boolean reasonGiven,
            @Schema(
                            description =
                                    "The value from which it departs by more than is usual for the"
                                            + " indicator; left out where it does not.")
                    @Nullable BigDecimal unusualChangeFrom,
            @Schema(description = "Whether the reporter stands by an unusual change.")
                    boolean confirmed) {

        static FigureEffect of(CheckedFigure figure) {
            ReportedFigure reported = figure.reported();
            PublishedFigure published = figure.published();
            return new FigureEffect(
                    reported.position(),
                    reported.key().indicator(),
                    reported.key().region(),
                    reported.key().period().toString(),
                    figure.effect().code(),
                    reported.value(),
                    published == null ? null : published.value(),
                    published == null ? null : published.revision(),
                    published == null ? null : figure.hasReason(),
                    figure.unusualFrom(),
                    reported.confirmed());
        }
    }
}
