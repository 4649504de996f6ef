package no.veikart.submission;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.veikart.catalogue.Catalogue;
import no.veikart.indicator.Indicator;
import no.veikart.intake.NewSubmission;
import no.veikart.measure.Measure;
import no.veikart.problem.Faults;
import no.veikart.problem.ProblemType;

/**
 * What an organisation sends, held against the catalogue and against what is public.
 *
 * @param figures those whose indicator there is, in the order in which they were sent
 * @param milestones those that there are, in the order in which they were sent
 * @param faults everything that is wrong; where there is none it can be stored
 */
record CheckedSubmission(
        NewSubmission received,
        Catalogue catalogue,
        List<CheckedFigure> figures,
        List<CheckedMilestone> milestones,
        Faults faults) {

    /** The figures that say something else than what is published. */
    List<CheckedFigure> changes() {
        return figures.stream().filter(CheckedFigure::changesSomething).toList();
    }

    /** The milestones that say something else than what is published. */
    List<CheckedMilestone> changedMilestones() {
        return milestones.stream().filter(CheckedMilestone::changesSomething).toList();
    }

    /** Whether all of it is already published just so. */
    boolean isUnchanged() {
        return changes().isEmpty() && changedMilestones().isEmpty();
    }

    /** How much of it is already published just so. */
    int unchanged() {
        return figures.size() + milestones.size() - changes().size() - changedMilestones().size();
    }

    /**
     * @throws no.veikart.problem.ProblemException with the faults, if there is any
     */
    void requireFaultless() {
        faults.throwIfAny(ProblemType.INVALID_SUBMISSION);
    }

    /** What it is about; only for what is faultless. */
    Submission.Scope scope() {
        List<Indicator> indicators = indicators(figures);
        List<Measure> measures = measures();
        String reviewer =
                Stream.concat(
                                indicators.stream().map(catalogue::ownerOf),
                                measures.stream().map(catalogue::ownerOf))
                        .findFirst()
                        .orElseThrow();
        return new Submission.Scope(
                reviewer,
                Stream.concat(
                                indicators.stream().map(Indicator::goal),
                                measures.stream().map(Measure::goal))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    /**
     * Whether the organisation's assignments for all that changes say so; milestones are always
     * decided on.
     */
    boolean isReviewedAutomatically(String organisation) {
        return changedMilestones().isEmpty()
                && indicators(changes()).stream()
                        .allMatch(indicator -> indicator.isReviewedAutomatically(organisation));
    }

    private List<Measure> measures() {
        return milestones.stream()
                .map(milestone -> milestone.reported().key().measure())
                .distinct()
                .flatMap(code -> catalogue.measure(code).stream())
                .toList();
    }

    private List<Indicator> indicators(List<CheckedFigure> of) {
        return of.stream()
                .map(figure -> figure.reported().key().indicator())
                .distinct()
                .flatMap(code -> catalogue.indicator(code).stream())
                .toList();
    }
}
