package no.veikart.finding;

import java.util.List;
import java.util.UUID;
import no.veikart.catalogue.Catalogue;
import no.veikart.goal.Goal;
import no.veikart.observation.PublishedFigure;

/** The findings that are open in one public state, and so what is contested in it. */
public record OpenFindings(List<OpenFinding> all) {

    public OpenFindings {
        all = List.copyOf(all);
    }

    /**
     * Those about the goal or anything under it: its indicators, figures, measures, submissions.
     */
    public List<OpenFinding> under(Goal goal, Catalogue catalogue) {
        return all.stream().filter(finding -> finding.isUnder(goal, catalogue)).toList();
    }

    /** Those about the indicator or a figure of it, and about submissions that brought figures. */
    public List<OpenFinding> ofIndicator(String code) {
        return all.stream().filter(finding -> finding.contestsIndicator(code)).toList();
    }

    /** Whether the goal itself or an indicator of it is contested. */
    public boolean contestGoal(Goal goal, Catalogue catalogue) {
        return contest(new FindingSubject(FindingSubject.Type.GOAL, goal.code()))
                || catalogue.indicatorsOf(goal).stream()
                        .anyMatch(indicator -> contestIndicator(indicator.code()));
    }

    public boolean contestIndicator(String code) {
        return all.stream().anyMatch(finding -> finding.contestsIndicator(code));
    }

    public boolean contestMeasure(String code) {
        return contest(new FindingSubject(FindingSubject.Type.MEASURE, code));
    }

    public boolean contestSubmission(UUID id) {
        return contest(new FindingSubject(FindingSubject.Type.SUBMISSION, id.toString()));
    }

    /**
     * Whether the revision that was questioned is this one or an earlier one, or its submission.
     */
    public boolean contestFigure(PublishedFigure figure) {
        if (all.isEmpty()) {
            return false;
        }
        FindingSubject subject = FindingSubject.of(figure.key());
        return contestSubmission(figure.submission())
                || all.stream()
                        .filter(finding -> finding.subject().equals(subject))
                        .map(OpenFinding::revision)
                        .anyMatch(since -> since == null || since <= figure.revision());
    }

    private boolean contest(FindingSubject subject) {
        return all.stream().anyMatch(finding -> finding.subject().equals(subject));
    }
}
