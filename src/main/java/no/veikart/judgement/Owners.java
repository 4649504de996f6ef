package no.veikart.judgement;

import java.util.Optional;
import no.veikart.catalogue.Catalogue;
import no.veikart.goal.Goal;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.status.Subject;

/** Knows whose judgement counts as the owner's. */
final class Owners {

    private Owners() {}

    /**
     * Code of the organisation that owns the goal, or the goal of the indicator.
     *
     * @throws ProblemException 404 where there is no such thing
     */
    static String of(Subject subject, Catalogue catalogue) {
        Optional<String> owner =
                switch (subject.kind()) {
                    case GOAL -> catalogue.goal(subject.code()).map(Goal::owner);
                    case INDICATOR -> catalogue.indicator(subject.code()).map(catalogue::ownerOf);
                };
        return owner.orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }
}
