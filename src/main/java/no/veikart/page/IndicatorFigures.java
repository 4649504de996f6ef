package no.veikart.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.veikart.indicator.Indicator;
import no.veikart.observation.Approval;
import no.veikart.observation.PublishedFigure;
import no.veikart.observation.PublishedFigures;
import no.veikart.observation.SeriesFilter;
import no.veikart.region.Region;
import no.veikart.roadmap.Archive;
import org.jspecify.annotations.Nullable;

/**
 * An indicator's figures and where each comes from, newest first.
 *
 * @param more whether there are so many that not all are shown
 */
public record IndicatorFigures(
        String caption,
        String regionalCaption,
        List<FigureRow> national,
        List<FigureRow> regional,
        List<Origin> origins,
        boolean more,
        String data) {

    private static final int SHOWN = 200;

    static IndicatorFigures of(Indicator indicator, Archive archive, Setting setting) {
        List<PublishedFigure> national =
                newestFirst(find(Region.WHOLE_COUNTRY, indicator, archive, setting));
        List<PublishedFigure> regional =
                find(null, indicator, archive, setting).stream()
                        .filter(figure -> !figure.key().region().equals(Region.WHOLE_COUNTRY))
                        .toList();
        String name = setting.words().of(indicator.name());
        String unit = setting.words().of(indicator.unit().label());
        return new IndicatorFigures(
                setting.words().get("indicator.figures.caption", name, unit),
                setting.words().get("indicator.regions.caption", name, unit),
                rows(national, indicator, setting),
                rows(regional, indicator, setting),
                origins(
                        Stream.concat(national.stream(), regional.stream()).toList(),
                        indicator,
                        archive,
                        setting),
                national.size() >= SHOWN || regional.size() >= SHOWN,
                setting.links().data("/v1/indicators/" + indicator.code() + "/observations"));
    }

    private static List<PublishedFigure> find(
            @Nullable String region, Indicator indicator, Archive archive, Setting setting) {
        return archive.figures(setting.state())
                .series(
                        indicator.code(),
                        new SeriesFilter(region, null, null),
                        null,
                        setting.state().batch().publishedAt(),
                        SHOWN);
    }

    private static List<PublishedFigure> newestFirst(List<PublishedFigure> series) {
        List<PublishedFigure> reversed = new ArrayList<>(series);
        Collections.reverse(reversed);
        return reversed;
    }

    private static List<FigureRow> rows(
            List<PublishedFigure> figures, Indicator indicator, Setting setting) {
        return figures.stream().map(figure -> FigureRow.of(figure, indicator, setting)).toList();
    }

    private static List<Origin> origins(
            List<PublishedFigure> figures, Indicator indicator, Archive archive, Setting setting) {
        Map<UUID, Approval> approvals =
                archive.approvals(
                        figures.stream().map(PublishedFigure::submission).toList(),
                        setting.state());
        return figures.stream()
                .map(
                        figure ->
                                Origin.of(
                                        figure,
                                        earlier(figure, archive, setting),
                                        indicator,
                                        approvals.get(figure.submission()),
                                        setting))
                .toList();
    }

    private static List<PublishedFigure> earlier(
            PublishedFigure figure, Archive archive, Setting setting) {
        if (figure.revision() == 1) {
            return List.of();
        }
        PublishedFigures figures = archive.figures(setting.state());
        Instant instant = setting.state().batch().publishedAt();
        return figures.revisions(figure.key(), instant).stream()
                .filter(other -> other.revision() < figure.revision())
                .toList();
    }
}
