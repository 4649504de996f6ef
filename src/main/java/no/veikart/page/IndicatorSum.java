package no.veikart.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import no.veikart.assessment.Assessment;
import no.veikart.assessment.Figure;
import no.veikart.assessment.Next;
import no.veikart.assessment.Result;
import no.veikart.assessment.Step;
import no.veikart.assessment.TargetPoint;
import no.veikart.indicator.Indicator;
import no.veikart.observation.PublishedFigure;
import no.veikart.period.Period;
import no.veikart.status.IndicatorStatus;
import no.veikart.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * The sum that an indicator's status follows from, so that it can be redone by hand.
 *
 * @param outcome the rule that decided, or why there is no status
 * @param next null where nothing better exists
 */
public record IndicatorSum(
        String method,
        String outcome,
        List<Input> inputs,
        List<Line> lines,
        @Nullable String progress,
        List<GoalSum.Bound> bounds,
        @Nullable String next,
        List<String> caveats,
        @Nullable String robust) {

    /**
     * A figure or target that the sum rests on.
     *
     * @param from who reported it and where its entry is; null for a target
     */
    public record Input(
            String name, String period, String value, @Nullable String from, String entry) {}

    /** A step of the sum. */
    public record Line(String name, String code, String formula, String value) {}

    static IndicatorSum of(IndicatorStatus status, Setting setting) {
        Words words = setting.words();
        Indicator indicator = status.indicator();
        Assessment assessment = status.assessment();
        Result result = assessment.result();
        return new IndicatorSum(
                words.get(
                        "indicator.method",
                        words.label("method", assessment.method().code()),
                        words.label("direction", indicator.direction().code())),
                outcome(result, words),
                inputs(status, setting),
                result.steps().stream().map(step -> line(step, words)).toList(),
                result.progress() == null
                        ? null
                        : words.get("indicator.progress", words.number(result.progress())),
                Sums.bounds(result.thresholds(), result.status(), words),
                result.next() == null ? null : next(result.next(), indicator, words),
                assessment.basis().caveats().stream()
                        .map(caveat -> words.label("caveat", caveat.code()))
                        .toList(),
                Sums.robust(assessment.robust(), words));
    }

    private static String outcome(Result result, Words words) {
        if (result.rule() != null) {
            return words.get("rule.label", words.label("rule", result.rule().code()));
        }
        return result.reason() == null ? "" : words.label("reason", result.reason().code());
    }

    private static List<Input> inputs(IndicatorStatus status, Setting setting) {
        Words words = setting.words();
        List<Input> inputs = new ArrayList<>();
        add("indicator.input.base", status.assessment().basis().base(), status, setting, inputs);
        add(
                "indicator.input.latest",
                status.assessment().basis().latest(),
                status,
                setting,
                inputs);
        for (TargetPoint target : status.assessment().basis().targets()) {
            inputs.add(
                    new Input(
                            words.get("indicator.input.target"),
                            words.period(Period.parse(target.period())),
                            words.number(target.value()),
                            null,
                            ""));
        }
        return inputs;
    }

    private static void add(
            String name,
            @Nullable Figure figure,
            IndicatorStatus status,
            Setting setting,
            List<Input> inputs) {
        List<PublishedFigure> figures =
                setting.state().evidence().figures(status.indicator().code());
        PublishedFigure published = IndicatorStatus.published(figure, figures);
        if (figure != null && published != null) {
            Words words = setting.words();
            inputs.add(
                    new Input(
                            words.get(name),
                            words.period(published.key().period()),
                            words.number(figure.value(), status.indicator().decimals()),
                            GoalCard.organisation(published.organisation(), setting),
                            words.get("figure.entry.link", published.ledgerIndex())));
        }
    }

    private static Line line(Step step, Words words) {
        return new Line(
                words.label("step", step.name()),
                step.name(),
                step.formula(),
                words.number(step.value()));
    }

    private static String next(Next next, Indicator indicator, Words words) {
        BigDecimal value = next.value();
        return words.get(
                "indicator.next",
                words.label("status", next.status().code()),
                words.number(value, indicator.decimals())
                        + " "
                        + words.of(indicator.unit().label()),
                Sums.rounded(next.progress(), words),
                Sums.rounded(next.distance(), words));
    }
}
