package no.veikart.picture;

import java.util.ArrayList;
import java.util.List;
import no.veikart.catalogue.Source;
import no.veikart.picture.ChartPicture.Box;
import no.veikart.picture.ChartPicture.Label;
import no.veikart.roadmap.PublicState;
import no.veikart.text.Language;
import no.veikart.wording.Words;

/** Lays out an indicator's chart. */
final class Chart {

    static final double TITLE_SIZE = 17;
    static final double TEXT_SIZE = 13;

    /** How much wider bold letters are, at most. */
    private static final double BOLD = 1.15;

    private static final double MARGIN = 16;
    private static final double TITLE_LEADING = 22;
    private static final double TEXT_LEADING = 18;
    private static final double ABOVE_PLOT = 26;
    private static final double TICK_GAP = 8;

    private final ChartData data;
    private final Words words;
    private final Size size;
    private final PublicState state;

    private Chart(ChartData data, Words words, Size size, PublicState state) {
        this.data = data;
        this.words = words;
        this.size = size;
        this.state = state;
    }

    static ChartPicture of(
            ChartData data, PublicState state, Language language, Theme theme, Size size) {
        return new Chart(data, Words.in(language), size, state).drawn(theme);
    }

    private ChartPicture drawn(Theme theme) {
        String title = words.of(data.indicator().name());
        List<Label> titleLines =
                lines("title", title, MARGIN + TITLE_SIZE, BOLD * TITLE_SIZE, TITLE_LEADING);
        double unitY = MARGIN + TITLE_LEADING * titleLines.size() + TEXT_SIZE;
        titleLines.add(label("unit", MARGIN, unitY, words.of(data.indicator().unit().label())));
        double top = unitY + ABOVE_PLOT;
        double bottom = top + size.plotHeight();
        double left = MARGIN + widestTick(top, bottom) + TICK_GAP;
        double right = size.width() - 2 * MARGIN;
        Plot plot = Plot.of(data, left + MARGIN, right, top, bottom);
        ChartMarks marks = new ChartMarks(data, plot, words, size.width() - MARGIN);
        ChartLegend legend =
                new ChartLegend(data, words, MARGIN, bottom + 52, size.width() - MARGIN);
        List<Label> footer =
                lines("footer", footer(), legend.bottom() + 28, TEXT_SIZE, TEXT_LEADING);
        double height = legend.bottom() + 28 + TEXT_LEADING * footer.size();
        return new ChartPicture(
                words,
                theme.isDarkWhen(),
                box(0, 0, size.width(), height),
                title,
                ChartText.of(data, words),
                titleLines,
                box(left, top, size.width() - MARGIN, bottom),
                valueTicks(plot.values(), left - TICK_GAP),
                yearTicks(plot.times(), bottom + 20),
                ChartLines.of(data.series(), plot),
                ChartLines.path(data, plot),
                marks.breaks(top),
                marks.limits(),
                marks.marks(),
                marks.labels(),
                legend.items(),
                footer);
    }

    private double widestTick(double top, double bottom) {
        return Plot.values(data, top, bottom).ticks().stream()
                .mapToDouble(tick -> TextWidth.of(words.number(tick), TEXT_SIZE))
                .max()
                .orElse(0);
    }

    private List<Label> valueTicks(Axis axis, double x) {
        return axis.ticks().stream()
                .map(
                        tick ->
                                new Label(
                                        "tick",
                                        Px.of(x),
                                        Px.of(axis.at(tick)),
                                        "end",
                                        words.number(tick, axis.decimals())))
                .toList();
    }

    private List<Label> yearTicks(TimeAxis axis, double y) {
        return axis.years(size.yearLabels()).stream()
                .map(
                        year ->
                                new Label(
                                        "tick",
                                        Px.of(axis.at(year)),
                                        Px.of(y),
                                        "middle",
                                        Integer.toString(year.getYear())))
                .toList();
    }

    private String footer() {
        Source source = data.source();
        return words.get("chart.footer", source.attribution(), words.day(state.evidence().day()));
    }

    private List<Label> lines(String kind, String text, double y, double fontSize, double leading) {
        List<Label> labels = new ArrayList<>();
        for (String line : TextWidth.wrapped(text, fontSize, size.width() - 2 * MARGIN)) {
            labels.add(label(kind, MARGIN, y + leading * labels.size(), line));
        }
        return labels;
    }

    private static Label label(String kind, double x, double y, String text) {
        return new Label(kind, Px.of(x), Px.of(y), "start", text);
    }

    private static Box box(double left, double top, double right, double bottom) {
        return new Box(Px.of(left), Px.of(top), Px.of(right), Px.of(bottom));
    }
}
