package no.veikart.picture;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.veikart.assessment.Basis;
import no.veikart.assessment.Figure;
import no.veikart.catalogue.Source;
import no.veikart.indicator.Indicator;
import no.veikart.indicator.Target;
import no.veikart.observation.ObsStatus;
import no.veikart.observation.PublishedFigure;
import no.veikart.period.Period;
import no.veikart.roadmap.PublicState;
import no.veikart.status.IndicatorStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows of an indicator.
 *
 * @param series of the whole country, in time order; those without a value tell of a gap
 */
record ChartData(IndicatorStatus status, List<PublishedFigure> series, Source source) {

    static ChartData of(IndicatorStatus status, PublicState state) {
        Indicator indicator = status.indicator();
        return new ChartData(
                status,
                state.evidence().figures(indicator.code()),
                state.catalogue().source(indicator.source()).orElseThrow());
    }

    Indicator indicator() {
        return status.indicator();
    }

    List<PublishedFigure> figures() {
        return series.stream().filter(figure -> figure.value() != null).toList();
    }

    /** Where the way to the target begins, where it is shown. */
    @Nullable Figure base() {
        return basis().base();
    }

    /** The one that the status is computed to, where it is, else the last; there must be one. */
    PublishedFigure latest() {
        PublishedFigure computed = IndicatorStatus.published(basis().latest(), series);
        List<PublishedFigure> figures = figures();
        return computed == null ? figures.get(figures.size() - 1) : computed;
    }

    Basis basis() {
        return status.assessment().basis();
    }

    List<Target> datedTargets() {
        return indicator().datedTargets();
    }

    List<Target> undatedTargets() {
        return indicator().targets().stream().filter(target -> target.period() == null).toList();
    }

    /** The figures that begin a new series after others. */
    List<PublishedFigure> breaks() {
        return figures().stream()
                .skip(1)
                .filter(figure -> figure.status() == ObsStatus.BREAK)
                .toList();
    }

    Stream<BigDecimal> values() {
        return Stream.concat(
                figures().stream().map(PublishedFigure::value),
                indicator().targets().stream().map(Target::value));
    }

    Stream<LocalDate> days() {
        return Stream.concat(
                        figures().stream().map(figure -> figure.key().period()),
                        datedTargets().stream().map(Target::period))
                .map(Period::lastDay);
    }
}
