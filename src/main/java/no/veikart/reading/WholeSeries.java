package no.veikart.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import no.veikart.format.JsonStatTable;
import no.veikart.format.Row;
import no.veikart.indicator.Indicator;
import no.veikart.observation.PublishedFigure;
import no.veikart.observation.SeriesFilter;
import no.veikart.roadmap.PublicState;
import no.veikart.text.Language;

/** All figures of an indicator in one of the formats that others read. */
@ApplicationScoped
class WholeSeries {

    private final PublicReads reads;
    private final FigureSources sources;

    WholeSeries(PublicReads reads, FigureSources sources) {
        this.reads = reads;
        this.sources = sources;
    }

    /**
     * @throws no.veikart.problem.ProblemException 404 for an indicator that there is not, 413 where
     *     there are too many figures for one answer
     */
    byte[] of(
            String code, SeriesFilter filter, PublicState state, Format format, Language language) {
        Indicator indicator = IndicatorResource.status(code, state).indicator();
        List<PublishedFigure> figures =
                sources.of(state)
                        .series(
                                indicator.code(),
                                filter,
                                null,
                                state.batch().publishedAt(),
                                AnswerLimit.FIGURES + 1);
        Rows rows = new Rows(state);
        List<Row> series = AnswerLimit.check(figures).stream().map(rows::of).toList();
        return format == Format.JSON_STAT
                ? reads.asJson(JsonStatTable.of(rows.variable(indicator.code()), series, language))
                : FormatBytes.of(series, format, language, state);
    }
}
