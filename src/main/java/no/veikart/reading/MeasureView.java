package no.veikart.reading;

import java.time.LocalDate;
import java.util.List;
import no.veikart.catalogue.Catalogue;
import no.veikart.measure.Measure;
import no.veikart.measure.Milestone;
import no.veikart.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Measure", description = "A concrete undertaking (tiltak) under a goal.")
record MeasureView(
        @Schema(examples = "M5-KATAPULT-CENTRES") String code,
        @Schema(description = "Code of its goal.", examples = "shared-centres") String goal,
        @Schema(description = "Who carries it out.") OrganisationRef organisation,
        Text title,
        Text description,
        @Schema(
                        description = "Follows from the milestones.",
                        enumeration = {"planned", "started", "completed", "cancelled"})
                String state,
        List<MilestoneView> milestones,
        SourceView source) {

    static MeasureView of(Measure measure, Catalogue catalogue) {
        return new MeasureView(
                measure.code(),
                measure.goal(),
                OrganisationRef.of(measure.organisation(), catalogue),
                measure.title(),
                measure.description(),
                measure.state().code(),
                measure.milestones().stream().map(MilestoneView::of).toList(),
                SourceView.of(measure.source(), catalogue));
    }

    @Schema(name = "Milestone", description = "A step of a measure, as reported.")
    record MilestoneView(
            String code,
            Text title,
            @Schema(description = "Left out where no source names a day.") @Nullable LocalDate due,
            @Schema(enumeration = {"planned", "started", "completed", "cancelled"}) String state,
            @Schema(description = "The day on which it came into its state.")
                    @Nullable LocalDate date) {

        static MilestoneView of(Milestone milestone) {
            return new MilestoneView(
                    milestone.code(),
                    milestone.title(),
                    milestone.due(),
                    milestone.state().code(),
                    milestone.date());
        }
    }
}
