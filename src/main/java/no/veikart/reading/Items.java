package no.veikart.reading;

import java.util.List;
import no.veikart.status.StatusChangeView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Collections as they are answered: a part of the items, and where the next part is. */
final class Items {

    private static final String NEXT = "Address of the next part; left out in the last one.";

    private Items() {}

    @Schema(name = "GoalItems", description = "Goals, in the letter's order.")
    record OfGoals(List<GoalView> items) {}

    @Schema(name = "IndicatorItems", description = "Indicators, in the catalogue's order.")
    record OfIndicators(List<IndicatorView> items) {}

    @Schema(name = "MeasureItems", description = "Measures, in the catalogue's order.")
    record OfMeasures(List<MeasureView> items) {}

    @Schema(name = "MilestoneReportItems", description = "Reports of milestones, newest first.")
    record OfMilestoneReports(List<MeasureView.ReportView> items) {}

    @Schema(name = "OrganisationItems", description = "Organisations of the catalogue.")
    record OfOrganisations(List<OrganisationView> items) {}

    @Schema(name = "RegionItems", description = "The whole country and its counties, old and new.")
    record OfRegions(List<RegionView> items) {}

    @Schema(name = "FigureItems", description = "Figures, by region and period.")
    record OfFigures(
            @Schema(examples = "G4-RD-GDP") String indicator,
            UnitView unit,
            List<FigureView> items,
            @Schema(description = NEXT) @Nullable String next) {}

    @Schema(name = "FindingItems", description = "Findings, newest first.")
    record OfFindings(List<FindingView> items, @Schema(description = NEXT) @Nullable String next) {}

    @Schema(name = "OwnerStatementItems", description = "Statements, newest first.")
    record OfStatements(
            List<StatementView> items, @Schema(description = NEXT) @Nullable String next) {}

    @Schema(name = "StatusChangeItems", description = "Changes of status, newest first.")
    record OfStatusChanges(
            List<StatusChangeView> items, @Schema(description = NEXT) @Nullable String next) {}
}
