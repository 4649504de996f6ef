package no.veikart.picture;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import no.veikart.observation.PublishedFigure;

/** The field of a chart in which the figures are: turns values and days into places. */
record Plot(Axis values, TimeAxis times) {

    private static final int INTERVALS = 5;
    private static final BigDecimal WITHOUT_FIGURES = BigDecimal.ONE;

    /**
     * @param top the edges, in CSS pixels
     */
    static Plot of(ChartData data, double left, double right, double top, double bottom) {
        return new Plot(values(data, top, bottom), times(data, left, right));
    }

    static Axis values(ChartData data, double top, double bottom) {
        List<BigDecimal> values = data.values().sorted().toList();
        return values.isEmpty()
                ? Axis.over(BigDecimal.ZERO, WITHOUT_FIGURES, INTERVALS, bottom, top)
                : Axis.over(values.get(0), values.get(values.size() - 1), INTERVALS, bottom, top);
    }

    private static TimeAxis times(ChartData data, double left, double right) {
        List<LocalDate> days = data.days().sorted(Comparator.naturalOrder()).toList();
        if (days.isEmpty()) {
            return new TimeAxis(LocalDate.EPOCH, LocalDate.EPOCH, left, right);
        }
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        return first.equals(last)
                ? new TimeAxis(first.minusYears(1), last.plusYears(1), left, right)
                : new TimeAxis(first, last, left, right);
    }

    double x(LocalDate day) {
        return times.at(day);
    }

    double x(PublishedFigure figure) {
        return x(figure.key().period().lastDay());
    }

    double y(BigDecimal value) {
        return values.at(value);
    }

    double y(PublishedFigure figure) {
        return y(ChartLines.valueOf(figure));
    }

    String point(PublishedFigure figure) {
        return point(x(figure), y(figure));
    }

    String point(LocalDate day, BigDecimal value) {
        return point(x(day), y(value));
    }

    private static String point(double x, double y) {
        return Px.of(x) + "," + Px.of(y);
    }
}
