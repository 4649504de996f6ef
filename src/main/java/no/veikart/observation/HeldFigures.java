package no.veikart.observation;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures kept in memory, with all their revisions. */
public final class HeldFigures implements PublishedFigures {

    private static final Comparator<FigureKey> IN_SERIES =
            comparing(FigureKey::region)
                    .thenComparing(key -> key.period().lastDay())
                    .thenComparing(key -> key.period().toString());

    private final Map<String, List<PublishedFigure>> byIndicator;

    private HeldFigures(Map<String, List<PublishedFigure>> byIndicator) {
        this.byIndicator = byIndicator;
    }

    static HeldFigures of(List<PublishedFigure> figures) {
        Comparator<PublishedFigure> newestFirst =
                comparing(PublishedFigure::publishedAt, reverseOrder());
        return new HeldFigures(
                figures.stream()
                        .sorted(
                                comparing(PublishedFigure::key, IN_SERIES)
                                        .thenComparing(newestFirst))
                        .collect(
                                groupingBy(
                                        figure -> figure.key().indicator(),
                                        collectingAndThen(toList(), List::copyOf))));
    }

    @Override
    public List<PublishedFigure> series(
            String indicator,
            SeriesFilter filter,
            @Nullable FigureKey after,
            Instant instant,
            int limit) {
        return of(indicator).stream()
                .filter(figure -> figure.isPublicAt(instant))
                .filter(figure -> filter.includes(figure.key()))
                .filter(figure -> after == null || IN_SERIES.compare(figure.key(), after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<PublishedFigure> history(
            String indicator, SeriesFilter filter, Instant instant, int limit) {
        return of(indicator).stream()
                .filter(figure -> !figure.publishedAt().isAfter(instant))
                .filter(figure -> filter.includes(figure.key()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<CoveredPeriod> periods(String indicator, Instant instant) {
        return of(indicator).stream()
                .filter(figure -> figure.isPublicAt(instant))
                .map(
                        figure ->
                                new CoveredPeriod(
                                        figure.key().period(),
                                        figure.source(),
                                        figure.publishedAt()))
                .toList();
    }

    @Override
    public List<PublishedFigure> revisions(FigureKey key, Instant instant) {
        return of(key.indicator()).stream()
                .filter(figure -> figure.key().equals(key))
                .filter(figure -> !figure.publishedAt().isAfter(instant))
                .toList();
    }

    private List<PublishedFigure> of(String indicator) {
        return byIndicator.getOrDefault(indicator, List.of());
    }
}
