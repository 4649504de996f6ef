package no.veikart.picture;

import java.math.BigDecimal;
import java.util.List;
import no.veikart.observation.PublishedFigure;
import no.veikart.wording.Words;

/**
 * A series in the size of a word; without axes, so the words tell what it shows.
 *
 * @param lines through comparable figures, each as the points of a polyline
 * @param x where the last figure is, in CSS pixels
 */
public record Sparkline(List<String> lines, String x, String y, String text) {

    public static final int WIDTH = 132;
    public static final int HEIGHT = 32;

    private static final double MARGIN = 4;
    private static final int LEAST = 2;

    /** Whether there is anything to see. */
    public boolean isThere() {
        return !lines.isEmpty();
    }

    /**
     * Without lines where there are fewer than two figures.
     *
     * @param series of one region, in time order
     * @param decimals of the indicator
     */
    public static Sparkline of(List<PublishedFigure> series, int decimals, Words words) {
        List<PublishedFigure> figures =
                series.stream().filter(figure -> figure.value() != null).toList();
        if (figures.size() < LEAST) {
            return new Sparkline(List.of(), "", "", "");
        }
        PublishedFigure first = figures.get(0);
        PublishedFigure last = figures.get(figures.size() - 1);
        Plot plot = plot(figures, first, last);
        return new Sparkline(
                ChartLines.of(series, plot),
                Px.of(plot.x(last)),
                Px.of(plot.y(last)),
                words.get(
                        "trend.text",
                        words.number(ChartLines.valueOf(first), decimals),
                        words.period(first.key().period()),
                        words.number(ChartLines.valueOf(last), decimals),
                        words.period(last.key().period())));
    }

    private static Plot plot(
            List<PublishedFigure> figures, PublishedFigure first, PublishedFigure last) {
        List<BigDecimal> values = figures.stream().map(ChartLines::valueOf).sorted().toList();
        BigDecimal least = values.get(0);
        BigDecimal most = values.get(values.size() - 1);
        BigDecimal to = most.compareTo(least) == 0 ? most.add(BigDecimal.ONE) : most;
        return new Plot(
                new Axis(least, to, to.subtract(least), HEIGHT - MARGIN, MARGIN),
                new TimeAxis(
                        first.key().period().lastDay(),
                        last.key().period().lastDay(),
                        MARGIN,
                        WIDTH - MARGIN));
    }
}
