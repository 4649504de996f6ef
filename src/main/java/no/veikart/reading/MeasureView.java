package no.veikart.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.veikart.measure.Measure;
import no.veikart.measure.MeasureProgress;
import no.veikart.measure.Milestone;
import no.veikart.measure.MilestoneProgress;
import no.veikart.measure.PublishedMilestone;
import no.veikart.roadmap.PublicState;
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
        @Schema(description = "Whether a milestone is overdue.") boolean overdue,
        List<MilestoneView> milestones,
        @Schema(description = "Whether a finding on it is open.") boolean contested,
        @Schema(description = "Whether it is no longer followed.") boolean retired,
        SourceView source,
        Links links) {

    static MeasureView of(Measure measure, PublicState state) {
        MeasureProgress progress = state.progressOf(measure);
        return new MeasureView(
                measure.code(),
                measure.goal(),
                OrganisationRef.of(measure.organisation(), state.catalogue()),
                measure.title(),
                measure.description(),
                progress.state().code(),
                progress.isOverdue(),
                progress.milestones().stream().map(MilestoneView::of).toList(),
                state.openFindings().contestMeasure(measure.code()),
                measure.retired(),
                SourceView.of(measure.source(), state.catalogue()),
                Links.of(measure.code()));
    }

    @Schema(name = "MeasureLinks", description = "Where to go on from a measure.")
    record Links(String self, String history, String findings) {

        static Links of(String code) {
            String self = "/v1/measures/" + code;
            return new Links(self, self + "/history", "/v1/findings?subject=measure:" + code);
        }
    }

    @Schema(name = "Milestone", description = "A step of a measure, as last reported.")
    record MilestoneView(
            String code,
            Text title,
            @Schema(description = "Left out where no source names a day.") @Nullable LocalDate due,
            @Schema(enumeration = {"planned", "started", "completed", "cancelled"}) String state,
            @Schema(description = "The day on which it came into its state.")
                    @Nullable LocalDate date,
            @Schema(
                            description =
                                    "Whether its due day is over, and it is neither completed nor cancelled.")
                    boolean overdue,
            @Schema(
                            description =
                                    "Whole days from the due day to that of completion, at least 0; left"
                                            + " out where either is not known.",
                            examples = "31")
                    @Nullable Long delayDays,
            @Schema(
                            description =
                                    "The published report that says so; left out where only the catalogue"
                                            + " does.")
                    @Nullable ReportView report) {

        static MilestoneView of(MilestoneProgress progress) {
            Milestone milestone = progress.milestone();
            PublishedMilestone report = progress.report();
            return new MilestoneView(
                    milestone.code(),
                    milestone.title(),
                    milestone.due(),
                    progress.state().code(),
                    progress.date(),
                    progress.isOverdue(),
                    progress.delayDays(),
                    report == null ? null : ReportView.of(report));
        }
    }

    @Schema(name = "MilestoneReport", description = "A published report of a milestone.")
    record ReportView(
            String milestone,
            @Schema(enumeration = {"planned", "started", "completed", "cancelled"}) String state,
            @Nullable LocalDate date,
            @Nullable String comment,
            @Schema(description = "Code of the organisation that reported.", examples = "siva")
                    String organisation,
            UUID submission,
            Instant publishedAt,
            @Schema(description = "Until when it was the current one; left out while it is.")
                    @Nullable Instant supersededAt,
            @Schema(description = "Where its entry stands in the ledger.") long ledgerIndex) {

        static ReportView of(PublishedMilestone report) {
            return new ReportView(
                    report.key().toString(),
                    report.state().code(),
                    report.date(),
                    report.comment(),
                    report.organisation(),
                    report.submission(),
                    report.publishedAt(),
                    report.supersededAt(),
                    report.ledgerIndex());
        }
    }
}
