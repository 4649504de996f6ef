package no.veikart.sdmx;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import no.veikart.format.Row;
import no.veikart.indicator.Indicator;
import no.veikart.observation.PublishedFigure;
import no.veikart.observation.SeriesFilter;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.reading.AnswerLimit;
import no.veikart.reading.FigureSources;
import no.veikart.reading.Rows;
import no.veikart.roadmap.PublicState;
import org.jspecify.annotations.Nullable;

/** Finds the figures that an SDMX data query wants. */
@ApplicationScoped
class SdmxData {

    private final FigureSources sources;

    SdmxData(FigureSources sources) {
        this.sources = sources;
    }

    /**
     * By indicator, region and time.
     *
     * @throws ProblemException 404 where there are none, as SDMX wants it; 413 where there are too
     *     many for one answer
     */
    List<Row> rows(SeriesKey key, DataQuery query, PublicState state) {
        Selection selection = new Selection(key, query.filters(), query.updatedAfter());
        Window window = new Window(query.first(), query.last());
        Rows rows = new Rows(state);
        List<Row> found = new ArrayList<>();
        for (Indicator indicator : state.catalogue().indicators()) {
            if (key.includes(rows.variable(indicator.code()))) {
                found.addAll(window.of(read(indicator.code(), query, state, rows, selection)));
                AnswerLimit.check(found);
            }
        }
        if (found.isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        return found;
    }

    private List<Row> read(
            String indicator, DataQuery query, PublicState state, Rows rows, Selection selection) {
        Iterator<PublishedFigure> figures =
                query.withHistory()
                        ? history(indicator, state).iterator()
                        : sources.iterator(List.of(indicator), SeriesFilter.ALL, state);
        List<Row> found = new ArrayList<>();
        while (figures.hasNext()) {
            Row row = rows.of(figures.next());
            if (selection.includes(row)) {
                found.add(row);
                AnswerLimit.check(found);
            }
        }
        return found;
    }

    private List<PublishedFigure> history(String indicator, PublicState state) {
        Instant instant = state.batch().publishedAt();
        return AnswerLimit.check(
                sources.of(state)
                        .history(indicator, SeriesFilter.ALL, instant, AnswerLimit.FIGURES + 1));
    }

    private record Selection(
            SeriesKey key, List<ComponentFilter> filters, @Nullable Instant after) {

        boolean includes(Row row) {
            return key.includes(row.variable(), row.region().code())
                    && (after == null || row.publishedAt().isAfter(after))
                    && filters.stream().allMatch(filter -> filter.test(row));
        }
    }

    /** At most so many of each series, from its first or back from its last. */
    private record Window(int first, int last) {

        List<Row> of(List<Row> rows) {
            return rows.stream()
                    .collect(groupingBy(Row::region, LinkedHashMap::new, toList()))
                    .values()
                    .stream()
                    .flatMap(
                            series ->
                                    series
                                            .subList(
                                                    Math.max(0, series.size() - last),
                                                    series.size())
                                            .stream()
                                            .limit(first))
                    .toList();
        }
    }
}
