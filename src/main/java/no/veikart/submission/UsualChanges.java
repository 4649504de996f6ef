package no.veikart.submission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import no.veikart.catalogue.Catalogue;
import no.veikart.indicator.Indicator;
import no.veikart.intake.ReportedFigure;
import no.veikart.observation.Observations;
import no.veikart.observation.PublishedFigure;
import org.jspecify.annotations.Nullable;

/**
 * Tells which figures depart from what was before by more than is usual for their indicator: from
 * the published figure that they revise or, where they are new, from the newest before them.
 */
final class UsualChanges {

    private final Catalogue catalogue;

    /** Values by the last day of their period, published and reported, of each series. */
    private final Map<Series, NavigableMap<LocalDate, BigDecimal>> known = new HashMap<>();

    private UsualChanges(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static UsualChanges of(
            List<ReportedFigure> figures, Catalogue catalogue, Observations observations) {
        UsualChanges changes = new UsualChanges(catalogue);
        List<ReportedFigure> bounded =
                figures.stream().filter(figure -> changes.limit(figure).isPresent()).toList();
        if (!bounded.isEmpty()) {
            observations
                    .newestBefore(bounded.stream().map(ReportedFigure::key).toList())
                    .forEach(figure -> changes.know(Series.of(figure), figure));
            bounded.forEach(changes::know);
        }
        return changes;
    }

    private void know(Series series, PublishedFigure figure) {
        know(series, figure.key().period().lastDay(), figure.value());
    }

    private void know(ReportedFigure figure) {
        know(Series.of(figure), figure.key().period().lastDay(), figure.value());
    }

    private void know(Series series, LocalDate day, @Nullable BigDecimal value) {
        if (value != null) {
            known.computeIfAbsent(series, none -> new TreeMap<>()).put(day, value);
        }
    }

    /** The value from which the figure departs unusually; null where it does not. */
    @Nullable BigDecimal departure(ReportedFigure figure, @Nullable PublishedFigure published) {
        BigDecimal value = figure.value();
        BigDecimal before = published == null ? newestBefore(figure) : published.value();
        if (value == null || before == null || before.signum() == 0) {
            return null;
        }
        BigDecimal change = value.subtract(before).abs();
        return limit(figure)
                .filter(limit -> change.compareTo(limit.multiply(before.abs())) > 0)
                .map(limit -> before)
                .orElse(null);
    }

    private @Nullable BigDecimal newestBefore(ReportedFigure figure) {
        NavigableMap<LocalDate, BigDecimal> series = known.get(Series.of(figure));
        return Optional.ofNullable(series)
                .map(values -> values.lowerEntry(figure.key().period().lastDay()))
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    private Optional<BigDecimal> limit(ReportedFigure figure) {
        return catalogue.indicator(figure.key().indicator()).map(Indicator::usualChange);
    }

    private record Series(String indicator, String region) {

        static Series of(ReportedFigure figure) {
            return new Series(figure.key().indicator(), figure.key().region());
        }

        static Series of(PublishedFigure figure) {
            return new Series(figure.key().indicator(), figure.key().region());
        }
    }
}
