package no.veikart.picture;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.veikart.assessment.Figure;
import no.veikart.indicator.Target;
import no.veikart.observation.PublishedFigure;
import no.veikart.period.Period;
import no.veikart.picture.ChartPicture.Label;
import no.veikart.picture.ChartPicture.Mark;
import no.veikart.wording.Words;
import org.jspecify.annotations.Nullable;

/** The signs of a chart's figures and targets, and the words beside the ones that matter most. */
final class ChartMarks {

    private static final double ABOVE = -13;
    private static final double BELOW = 22;
    private static final int HALF_YEAR_DAYS = 183;

    private final ChartData data;
    private final Plot plot;
    private final Words words;
    private final double rightEdge;

    ChartMarks(ChartData data, Plot plot, Words words, double rightEdge) {
        this.data = data;
        this.plot = plot;
        this.words = words;
        this.rightEdge = rightEdge;
    }

    List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        for (Target target : data.datedTargets()) {
            marks.add(mark("target", day(target), target.value(), text(target)));
        }
        Figure base = data.base();
        if (base != null && !data.basis().targets().isEmpty()) {
            marks.add(mark("base", base.periodEnd(), base.value(), ""));
        }
        for (PublishedFigure figure : data.figures()) {
            marks.add(
                    mark(
                            Shape.of(figure).code(),
                            figure.key().period().lastDay(),
                            ChartLines.valueOf(figure),
                            words.period(figure.key().period()) + ": " + value(figure)));
        }
        return marks;
    }

    private Mark mark(String shape, LocalDate day, BigDecimal value, String text) {
        String x = Px.of(plot.x(day));
        String y = Px.of(plot.y(value));
        return new Mark(shape, x, y, x, y, text);
    }

    List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        List<PublishedFigure> figures = data.figures();
        if (figures.isEmpty()) {
            labels.add(nothing());
        } else {
            PublishedFigure first = figures.get(0);
            PublishedFigure last = data.latest();
            if (plot.x(last) - plot.x(first) > 60) {
                labels.add(label("value", plot.x(first), first, value(first)));
            }
            labels.add(label("value latest", plot.x(last), last, value(last)));
        }
        for (Target target : data.datedTargets()) {
            labels.add(label(target));
        }
        return labels;
    }

    private Label nothing() {
        double middle = (plot.times().start() + plot.times().end()) / 2;
        double y = (plot.values().start() + plot.values().end()) / 2;
        return new Label("unit", Px.of(middle), Px.of(y), "middle", words.get("chart.nothing"));
    }

    /** Below where the line goes up from it, or the words would be on the line. */
    private Label label(String kind, double x, PublishedFigure figure, String text) {
        double below = plot.y(figure) + BELOW;
        boolean fits = below < plot.values().start();
        return clamped(kind, x, isValley(figure) && fits ? below : plot.y(figure) + ABOVE, text);
    }

    private boolean isValley(PublishedFigure figure) {
        List<PublishedFigure> figures = data.figures();
        int place = figures.indexOf(figure);
        PublishedFigure beside =
                figures.get(place == 0 ? Math.min(1, figures.size() - 1) : place - 1);
        return plot.y(beside) < plot.y(figure);
    }

    private Label label(Target target) {
        double y = plot.y(target.value()) + (isAboveLatest(target) ? ABOVE : BELOW);
        return clamped("target", plot.x(day(target)), y, text(target));
    }

    private boolean isAboveLatest(Target target) {
        List<PublishedFigure> figures = data.figures();
        return figures.isEmpty()
                || plot.y(target.value()) <= plot.y(figures.get(figures.size() - 1));
    }

    /** In the middle over its place, but within the picture. */
    private Label clamped(String kind, double x, double y, String text) {
        double half = TextWidth.of(text, Chart.TEXT_SIZE) / 2;
        return x + half > rightEdge
                ? new Label(kind, Px.of(rightEdge), Px.of(y), "end", text)
                : new Label(kind, Px.of(x), Px.of(y), "middle", text);
    }

    /** Values to be reached without a year: lines over the whole width. */
    List<Label> limits() {
        return data.undatedTargets().stream()
                .map(
                        target ->
                                new Label(
                                        "target",
                                        Px.of(rightEdge),
                                        Px.of(plot.y(target.value())),
                                        "end",
                                        text(target)))
                .toList();
    }

    List<Label> breaks(double top) {
        return data.breaks().stream()
                .map(
                        figure ->
                                new Label(
                                        "break",
                                        Px.of(before(figure)),
                                        Px.of(top),
                                        "middle",
                                        words.get("chart.break")))
                .toList();
    }

    /** Half a year before the figure that begins the new series. */
    private double before(PublishedFigure figure) {
        LocalDate day = figure.key().period().lastDay();
        return plot.x(day.minusDays(HALF_YEAR_DAYS));
    }

    private String text(Target target) {
        String value = words.number(target.value(), 0);
        @Nullable Period period = target.period();
        return period == null
                ? words.get("chart.target-undated", value)
                : words.get("chart.target", value, words.period(period));
    }

    private static LocalDate day(Target target) {
        return Objects.requireNonNull(target.period()).lastDay();
    }

    private String value(PublishedFigure figure) {
        return words.number(ChartLines.valueOf(figure), data.indicator().decimals());
    }
}
