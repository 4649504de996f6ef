package no.veikart.page;

import java.math.BigDecimal;
import java.util.List;
import no.veikart.assessment.Contribution;
import no.veikart.assessment.GoalAssessment;
import no.veikart.indicator.Indicator;
import no.veikart.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * The sum that a goal's status follows from, so that it can be redone by hand.
 *
 * @param mean null where the goal is not assessable
 * @param outcome the rule that decided, or why there is no status
 * @param next null where nothing better exists
 */
public record GoalSum(
        List<Line> lines,
        String totalWeight,
        String totalProduct,
        @Nullable String mean,
        String coverage,
        String outcome,
        List<Bound> bounds,
        @Nullable String next,
        @Nullable String robust) {

    /**
     * What one indicator brings.
     *
     * @param leftOut why it does not count; null where it does
     */
    public record Line(
            String name,
            String address,
            Chip status,
            String weight,
            String score,
            String product,
            @Nullable String leftOut) {}

    /**
     * Where a status begins.
     *
     * @param here whether the goal stands there
     */
    public record Bound(Chip status, String from, boolean here) {}

    static GoalSum of(GoalAssessment assessment, Setting setting) {
        Words words = setting.words();
        BigDecimal product =
                assessment.contributions().stream()
                        .filter(Contribution::counted)
                        .map(GoalSum::product)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new GoalSum(
                assessment.contributions().stream()
                        .filter(part -> part.weight().signum() > 0)
                        .map(part -> line(part, setting))
                        .toList(),
                words.number(assessment.countedWeight()),
                words.number(product),
                mean(assessment, product, words),
                words.get(
                        "goal.coverage.sum",
                        words.number(assessment.countedWeight()),
                        words.number(assessment.totalWeight()),
                        GoalCard.percent(assessment.coverage(), words)),
                outcome(assessment, words),
                Sums.bounds(assessment.thresholds(), assessment.status(), words),
                next(assessment, words),
                Sums.robust(assessment.robust(), words));
    }

    private static BigDecimal product(Contribution part) {
        BigDecimal score = part.score();
        return score == null ? BigDecimal.ZERO : part.weight().multiply(score);
    }

    private static Line line(Contribution part, Setting setting) {
        Words words = setting.words();
        Indicator indicator = setting.catalogue().indicator(part.indicator()).orElseThrow();
        BigDecimal score = part.score();
        return new Line(
                words.of(indicator.name()),
                setting.links().to("/indicators/" + indicator.code()),
                Chip.of(setting.state().statuses().indicator(indicator.code()), words),
                words.number(part.weight()),
                score == null ? "–" : words.number(score),
                part.counted() ? words.number(product(part)) : "–",
                part.reason() == null
                        ? null
                        : words.get(
                                "goal.sum.left-out", words.label("reason", part.reason().code())));
    }

    private static @Nullable String mean(
            GoalAssessment assessment, BigDecimal product, Words words) {
        BigDecimal score = assessment.score();
        return score == null
                ? null
                : words.get(
                        "goal.sum.mean",
                        words.number(product),
                        words.number(assessment.countedWeight()),
                        words.number(score));
    }

    private static String outcome(GoalAssessment assessment, Words words) {
        if (assessment.rule() != null) {
            return words.get("rule.label", words.label("rule", assessment.rule().code()));
        }
        return assessment.reason() == null ? "" : words.label("reason", assessment.reason().code());
    }

    private static @Nullable String next(GoalAssessment assessment, Words words) {
        BigDecimal score = assessment.score();
        return score == null
                ? null
                : Sums.nextAbove(score, assessment.thresholds())
                        .map(
                                bound ->
                                        words.get(
                                                "goal.next",
                                                words.label("status", bound.status().code()),
                                                ScoreScale.rounded(
                                                        bound.from().subtract(score), words)))
                        .orElse(null);
    }
}
