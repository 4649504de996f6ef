package no.veikart.picture;

import java.util.ArrayList;
import java.util.List;
import no.veikart.indicator.Target;
import no.veikart.observation.PublishedFigure;
import no.veikart.wording.Words;

/** What a chart says to somebody who does not see it. */
final class ChartText {

    private ChartText() {}

    static String of(ChartData data, Words words) {
        List<String> sentences = new ArrayList<>();
        sentences.add(figures(data, words));
        data.breaks()
                .forEach(
                        figure ->
                                sentences.add(
                                        words.get(
                                                "chart.desc.break",
                                                words.period(figure.key().period()))));
        data.indicator().targets().forEach(target -> sentences.add(target(target, words)));
        sentences.add(
                words.get(
                        "chart.desc.status", words.label("status", data.status().status().code())));
        return String.join(" ", sentences);
    }

    private static String figures(ChartData data, Words words) {
        List<PublishedFigure> figures = data.figures();
        if (figures.isEmpty()) {
            return words.get("chart.desc.none");
        }
        PublishedFigure first = figures.get(0);
        PublishedFigure last = figures.get(figures.size() - 1);
        return figures.size() == 1
                ? words.get("chart.desc.one", value(first, data, words), period(first, words))
                : words.get(
                        "chart.desc.many",
                        figures.size(),
                        value(first, data, words),
                        period(first, words),
                        value(last, data, words),
                        period(last, words));
    }

    private static String target(Target target, Words words) {
        String value = words.number(target.value(), 0);
        return target.period() == null
                ? words.get("chart.desc.target-undated", value)
                : words.get("chart.desc.target", value, words.period(target.period()));
    }

    private static String value(PublishedFigure figure, ChartData data, Words words) {
        return words.number(ChartLines.valueOf(figure), data.indicator().decimals())
                + " "
                + words.of(data.indicator().unit().label());
    }

    private static String period(PublishedFigure figure, Words words) {
        return words.period(figure.key().period());
    }
}
