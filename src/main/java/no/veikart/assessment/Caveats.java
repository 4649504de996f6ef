package no.veikart.assessment;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects what has to be said beside a status. */
final class Caveats {

    private final Set<Caveat> found = EnumSet.noneOf(Caveat.class);

    private Caveats() {}

    static List<Caveat> of(
            Question question, Series series, List<TargetPoint> targets, Result result) {
        Caveats caveats = new Caveats();
        caveats.ofFigures(series);
        caveats.ofSeries(series, question.baselineEnd());
        targets.forEach(caveats::ofTarget);
        if (missed(series.latest(), targets, result.status())) {
            caveats.found.add(Caveat.TARGET_PERIOD_OVER);
        }
        return List.copyOf(caveats.found);
    }

    private void ofFigures(Series series) {
        Stream.of(series.base(), series.latest()).filter(Objects::nonNull).forEach(this::ofFigure);
    }

    private void ofFigure(Figure figure) {
        if (figure.isForecast()) {
            found.add(Caveat.FORECAST_FIGURE);
        }
        switch (figure.precision()) {
            case LOWER_BOUND -> found.add(Caveat.LOWER_BOUND_FIGURE);
            case DERIVED -> found.add(Caveat.DERIVED_FIGURE);
            case EXACT, ROUNDED -> {}
        }
    }

    private void ofSeries(Series series, @Nullable LocalDate baseline) {
        Figure base = series.base();
        if (series.restartedAtBreak()) {
            found.add(Caveat.BASELINE_RESTARTED_AT_BREAK);
        } else if (base != null && baseline != null && base.periodEnd().isAfter(baseline)) {
            found.add(Caveat.BASELINE_LATER);
        }
        if (series.definitionDiffers()) {
            found.add(Caveat.DEFINITION_DIFFERS);
        }
    }

    private void ofTarget(TargetPoint target) {
        switch (target.comparability()) {
            case PROXY -> found.add(Caveat.PROXY_TARGET);
            case OTHER_DENOMINATOR -> found.add(Caveat.OTHER_DENOMINATOR_TARGET);
            case EXACT -> {}
        }
    }

    private static boolean missed(
            @Nullable Figure latest, List<TargetPoint> targets, Status status) {
        return switch (status) {
            case ACHIEVED, NOT_ASSESSABLE -> false;
            case ON_TRACK, ACCELERATION_NEEDED, LIMITED_PROGRESS, DETERIORATING ->
                    latest != null
                            && !targets.isEmpty()
                            && targets.stream()
                                    .noneMatch(t -> t.periodEnd().isAfter(latest.periodEnd()));
        };
    }
}
