package no.veikart.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of comparable figures that may be computed over: from the baseline on, of one
 * definition, and not across a series break.
 *
 * @param stretch the figures, the base first and the latest last
 * @param restartedAtBreak whether the base is a break's figure after the baseline
 * @param definitionDiffers whether figures of status D were met, left out or not
 */
record Series(List<Figure> stretch, boolean restartedAtBreak, boolean definitionDiffers) {

    static Series of(Question question) {
        LocalDate baseline = question.baselineEnd();
        List<Figure> since = since(baseline, question.figures());
        List<Figure> comparable = comparable(since);
        int start = lastBreak(comparable);
        return new Series(
                comparable.subList(Math.max(start, 0), comparable.size()),
                start >= 0 && liesAfterBaseline(comparable, start, baseline),
                since.stream().anyMatch(Figure::differsInDefinition));
    }

    @Nullable Figure base() {
        return stretch.isEmpty() ? null : stretch.get(0);
    }

    @Nullable Figure latest() {
        return stretch.isEmpty() ? null : stretch.get(stretch.size() - 1);
    }

    @Nullable Figure previous() {
        return stretch.size() < 2 ? null : stretch.get(stretch.size() - 2);
    }

    /** Why nothing can be computed, or null where base and latest are two figures. */
    @Nullable Reason obstacle() {
        if (stretch.isEmpty()) {
            return Reason.NO_DATA;
        }
        if (stretch.size() == 1) {
            return restartedAtBreak ? Reason.SERIES_BREAK : Reason.SINGLE_OBSERVATION;
        }
        return null;
    }

    private static List<Figure> since(@Nullable LocalDate baseline, List<Figure> figures) {
        return figures.stream()
                .filter(figure -> baseline == null || !figure.periodEnd().isBefore(baseline))
                .toList();
    }

    /** Figures of status D compare with each other only, so they count where all are D. */
    private static List<Figure> comparable(List<Figure> figures) {
        List<Figure> sameDefinition =
                figures.stream().filter(figure -> !figure.differsInDefinition()).toList();
        return sameDefinition.isEmpty() ? figures : sameDefinition;
    }

    private static int lastBreak(List<Figure> figures) {
        int index = figures.size() - 1;
        while (index >= 0 && !figures.get(index).startsNewSeries()) {
            index--;
        }
        return index;
    }

    /** A break at the baseline itself moves nothing: the series starts there anyway. */
    private static boolean liesAfterBaseline(
            List<Figure> figures, int index, @Nullable LocalDate baseline) {
        LocalDate start = baseline == null ? figures.get(0).periodEnd() : baseline;
        return figures.get(index).periodEnd().isAfter(start);
    }
}
