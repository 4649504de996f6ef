package no.veikart.submission;

import java.util.List;
import java.util.Objects;
import no.veikart.catalogue.Catalogue;
import no.veikart.indicator.Indicator;
import no.veikart.intake.NewSubmission;
import no.veikart.problem.Faults;
import no.veikart.problem.ProblemType;

/**
 * What an organisation sends, held against the catalogue and against what is public.
 *
 * @param figures those whose indicator there is, in the order in which they were sent
 * @param faults everything that is wrong; where there is none it can be stored
 */
record CheckedSubmission(
        NewSubmission received, Catalogue catalogue, List<CheckedFigure> figures, Faults faults) {

    /** The figures that say something else than what is published. */
    List<CheckedFigure> changes() {
        return figures.stream().filter(CheckedFigure::changesSomething).toList();
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
        return new Submission.Scope(
                catalogue.ownerOf(indicators.get(0)),
                indicators.stream()
                        .map(Indicator::goal)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    /** Whether the organisation's assignments for all that changes say so. */
    boolean isReviewedAutomatically(String organisation) {
        return indicators(changes()).stream()
                .allMatch(indicator -> indicator.isReviewedAutomatically(organisation));
    }

    private List<Indicator> indicators(List<CheckedFigure> of) {
        return of.stream()
                .map(figure -> figure.reported().key().indicator())
                .distinct()
                .flatMap(code -> catalogue.indicator(code).stream())
                .toList();
    }
}
