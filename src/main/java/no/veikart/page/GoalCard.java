package no.veikart.page;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.veikart.assessment.GoalAssessment;
import no.veikart.goal.Goal;
import no.veikart.measure.Measure;
import no.veikart.measure.MilestoneState;
import no.veikart.organisation.Organisation;
import no.veikart.status.IndicatorStatus;
import no.veikart.wording.Words;

/**
 * A goal at a glance.
 *
 * @param judged the indicators that count
 * @param monitored those that are only shown
 */
public record GoalCard(
        int number,
        String code,
        String title,
        String address,
        Chip status,
        ScoreScale score,
        String coverage,
        String owner,
        String measures,
        List<IndicatorRow> judged,
        List<IndicatorRow> monitored) {

    static GoalCard of(Goal goal, Setting setting) {
        Words words = setting.words();
        GoalAssessment assessment = setting.state().statuses().goal(goal.code());
        boolean stale = setting.state().statuses().isStale(goal.code());
        List<IndicatorStatus> indicators =
                setting.catalogue().indicatorsOf(goal).stream()
                        .map(one -> setting.state().statuses().indicator(one.code()))
                        .toList();
        return new GoalCard(
                goal.number(),
                goal.code(),
                words.of(goal.title()),
                setting.links().to("/goals/" + goal.code()),
                Chip.of(assessment, stale, goal.retired(), words),
                ScoreScale.of(assessment, words),
                words.get("goal.coverage", percent(assessment.coverage(), words)),
                organisation(goal.owner(), setting),
                measures(goal, setting),
                rows(indicators, false, setting),
                rows(indicators, true, setting));
    }

    static List<IndicatorRow> rows(
            List<IndicatorStatus> indicators, boolean monitored, Setting setting) {
        return indicators.stream()
                .filter(status -> status.isMonitorOnly() == monitored)
                .map(status -> IndicatorRow.of(status, setting))
                .toList();
    }

    static String percent(BigDecimal share, Words words) {
        return words.number(share.movePointRight(2).setScale(0, RoundingMode.HALF_UP));
    }

    static String organisation(String code, Setting setting) {
        Optional<Organisation> known = setting.catalogue().organisation(code);
        return known.map(one -> setting.words().of(one.name())).orElse(code);
    }

    private static String measures(Goal goal, Setting setting) {
        Map<MilestoneState, Long> counts =
                setting.catalogue().measuresOf(goal).stream()
                        .filter(measure -> !measure.retired())
                        .map(measure -> state(measure, setting))
                        .collect(groupingBy(state -> state, TreeMap::new, counting()));
        Words words = setting.words();
        return counts.isEmpty()
                ? words.get("goal.measures.none")
                : words.get(
                        "goal.measures.count",
                        String.join(
                                ", ",
                                counts.entrySet().stream()
                                        .map(
                                                count ->
                                                        words.get(
                                                                "goal.measures.part",
                                                                count.getValue(),
                                                                words.label(
                                                                        "milestone",
                                                                        count.getKey().code())))
                                        .toList()));
    }

    private static MilestoneState state(Measure measure, Setting setting) {
        return setting.state().progressOf(measure).state();
    }
}
