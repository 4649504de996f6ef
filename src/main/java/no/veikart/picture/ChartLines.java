package no.veikart.picture;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.veikart.assessment.Figure;
import no.veikart.assessment.StatusMethod;
import no.veikart.assessment.TargetPoint;
import no.veikart.observation.ObsStatus;
import no.veikart.observation.PublishedFigure;
import org.jspecify.annotations.Nullable;

/** The lines of a chart, each as the places that it goes through. */
final class ChartLines {

    private static final int CURVE_PIECES = 24;

    private ChartLines() {}

    /** The lines through figures that may be compared: none goes over a break or a gap. */
    static List<String> of(List<PublishedFigure> series, Plot plot) {
        List<List<PublishedFigure>> parts = new ArrayList<>();
        PublishedFigure before = null;
        for (PublishedFigure figure : series) {
            if (before == null || !isComparable(before, figure)) {
                parts.add(new ArrayList<>());
            }
            if (figure.value() != null) {
                parts.get(parts.size() - 1).add(figure);
            }
            before = figure;
        }
        return parts.stream()
                .filter(part -> part.size() > 1)
                .map(part -> String.join(" ", part.stream().map(plot::point).toList()))
                .toList();
    }

    private static boolean isComparable(PublishedFigure before, PublishedFigure figure) {
        return figure.status() != ObsStatus.BREAK
                && before.value() != null
                && figure.value() != null
                && isOfOtherDefinition(before) == isOfOtherDefinition(figure);
    }

    private static boolean isOfOtherDefinition(PublishedFigure figure) {
        return figure.status() == ObsStatus.DEFINITION_DIFFERS;
    }

    static BigDecimal valueOf(PublishedFigure figure) {
        return Objects.requireNonNull(figure.value());
    }

    /** The way to the target that the status is judged by; null where there is none. */
    static @Nullable String path(ChartData data, Plot plot) {
        Figure base = data.base();
        TargetPoint target = data.basis().target();
        if (base == null || target == null || !base.periodEnd().isBefore(target.periodEnd())) {
            return null;
        }
        return isCurve(data, base, target)
                ? curve(base, target, plot)
                : straight(base, data.basis().targets(), plot);
    }

    /** The method growth/1 asks for the same growth every year. */
    private static boolean isCurve(ChartData data, Figure base, TargetPoint target) {
        return data.status().assessment().method() == StatusMethod.GROWTH_1
                && base.value().signum() * target.value().signum() > 0;
    }

    private static String straight(Figure base, List<TargetPoint> targets, Plot plot) {
        StringBuilder points = new StringBuilder(plot.point(base.periodEnd(), base.value()));
        targets.forEach(
                target ->
                        points.append(' ').append(plot.point(target.periodEnd(), target.value())));
        return points.toString();
    }

    private static String curve(Figure base, TargetPoint target, Plot plot) {
        double from = base.value().doubleValue();
        double growth = target.value().doubleValue() / from;
        long days = ChronoUnit.DAYS.between(base.periodEnd(), target.periodEnd());
        List<String> points = new ArrayList<>();
        for (int piece = 0; piece <= CURVE_PIECES; piece++) {
            double share = piece / (double) CURVE_PIECES;
            LocalDate day = base.periodEnd().plusDays(Math.round(days * share));
            points.add(plot.point(day, BigDecimal.valueOf(from * Math.pow(growth, share))));
        }
        return String.join(" ", points);
    }
}
