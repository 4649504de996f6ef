package no.veikart.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.veikart.picture.ChartPicture.Mark;
import no.veikart.wording.Words;

/** Says what the signs of a chart mean, for those that it has. */
final class ChartLegend {

    private static final double SIGN = 22;
    private static final double GAP = 18;
    private static final double LEADING = 22;
    private static final double TO_BASELINE = 4.5;

    private final List<Mark> items = new ArrayList<>();
    private double bottom;

    ChartLegend(ChartData data, Words words, double left, double top, double right) {
        double x = left;
        bottom = top;
        for (String sign : signs(data)) {
            String text = words.label("legend", sign);
            double width = SIGN + TextWidth.of(text, Chart.TEXT_SIZE);
            if (x > left && x + width > right) {
                x = left;
                bottom += LEADING;
            }
            items.add(
                    new Mark(
                            sign,
                            Px.of(x + 7),
                            Px.of(bottom),
                            Px.of(x + SIGN),
                            Px.of(bottom + TO_BASELINE),
                            text));
            x += width + GAP;
        }
    }

    private static List<String> signs(ChartData data) {
        Stream<String> figures =
                Stream.of(Shape.values())
                        .filter(
                                shape ->
                                        data.figures().stream()
                                                .anyMatch(figure -> Shape.of(figure) == shape))
                        .map(Shape::code);
        return Stream.of(
                        figures,
                        when("base", data.base() != null && !data.basis().targets().isEmpty()),
                        when("path", data.base() != null && !data.basis().targets().isEmpty()),
                        when("target", !data.datedTargets().isEmpty()),
                        when("break", !data.breaks().isEmpty()))
                .flatMap(sign -> sign)
                .toList();
    }

    private static Stream<String> when(String sign, boolean isThere) {
        return isThere ? Stream.of(sign) : Stream.empty();
    }

    List<Mark> items() {
        return items;
    }

    /** Where the middle of its last line is. */
    double bottom() {
        return bottom;
    }
}
