package no.veikart.status;

import java.util.List;
import no.veikart.indicator.Indicator;
import no.veikart.indicator.Reporter;
import no.veikart.observation.PublishedFigure;
import no.veikart.period.Period;

/** Tells whether a figure that an assignment makes due is overdue beyond its grace. */
final class Staleness {

    private Staleness() {}

    static boolean isStale(Indicator indicator, Evidence evidence) {
        List<PublishedFigure> figures = evidence.figures(indicator.code());
        return !indicator.retired()
                && indicator.reporters().stream()
                        .anyMatch(reporter -> isOwed(reporter, indicator, figures, evidence));
    }

    private static boolean isOwed(
            Reporter reporter,
            Indicator indicator,
            List<PublishedFigure> figures,
            Evidence evidence) {
        Period owed = firstUnpublished(reporter, indicator, figures);
        return !evidence.day().isBefore(reporter.staleFrom(owed));
    }

    /** The first period of the assignment after everything that is published. */
    private static Period firstUnpublished(
            Reporter reporter, Indicator indicator, List<PublishedFigure> figures) {
        Period owed = reporter.from();
        if (figures.isEmpty()) {
            return owed;
        }
        Period newest = figures.get(figures.size() - 1).key().period();
        while (owed.compareTo(newest) <= 0) {
            owed = owed.next(indicator.frequency());
        }
        return owed;
    }
}
