package no.veikart.status;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.veikart.assessment.GoalAssessment;
import no.veikart.assessment.GoalAssessments;
import no.veikart.assessment.Status;
import no.veikart.assessment.Weighted;
import no.veikart.indicator.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * The status of everything in one public state. Depends on the evidence alone.
 *
 * @param indicators by code
 * @param goals by code
 */
public record Statuses(Map<String, IndicatorStatus> indicators, Map<String, GoalAssessment> goals) {

    public static Statuses of(Evidence evidence) {
        Map<String, IndicatorStatus> indicators = new LinkedHashMap<>();
        Map<String, List<Weighted>> parts = new LinkedHashMap<>();
        evidence.indicators()
                .forEach(
                        indicator -> {
                            IndicatorStatus status = IndicatorStatus.of(indicator, evidence);
                            indicators.put(indicator.code(), status);
                            if (indicator.goal() != null) {
                                List<Weighted> ofGoal =
                                        parts.computeIfAbsent(
                                                indicator.goal(), goal -> new ArrayList<>());
                                weighted(status).ifPresent(ofGoal::add);
                            }
                        });
        Map<String, GoalAssessment> goals = new LinkedHashMap<>();
        parts.forEach((goal, weighted) -> goals.put(goal, GoalAssessments.assess(weighted)));
        return new Statuses(indicators, goals);
    }

    /** What is retired is no part of its goal. */
    private static Optional<Weighted> weighted(IndicatorStatus status) {
        Indicator indicator = status.indicator();
        return indicator.retired()
                ? Optional.empty()
                : Optional.of(
                        new Weighted(
                                indicator.code(),
                                Objects.requireNonNullElse(indicator.weight(), BigDecimal.ZERO),
                                status.assessment()));
    }

    /**
     * One indicator's status.
     *
     * @throws java.util.NoSuchElementException if there is no such indicator
     */
    public IndicatorStatus indicator(String code) {
        return Optional.ofNullable(indicators.get(code)).orElseThrow();
    }

    /** A goal without indicators has no status to compute. */
    public GoalAssessment goal(String code) {
        GoalAssessment known = goals.get(code);
        return known == null ? GoalAssessments.assess(List.of()) : known;
    }

    /** What readers see of a subject: before it is there it is not assessable. */
    Visible visible(Subject subject) {
        return switch (subject.kind()) {
            case GOAL -> Visible.of(goals.get(subject.code()), this, subject.code());
            case INDICATOR -> Visible.of(indicators.get(subject.code()));
        };
    }

    /** Whether an indicator of the goal is stale. */
    public boolean isStale(String goal) {
        return indicators.values().stream()
                .anyMatch(status -> goal.equals(status.indicator().goal()) && status.stale());
    }

    List<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>();
        indicators
                .keySet()
                .forEach(code -> subjects.add(new Subject(Subject.Kind.INDICATOR, code)));
        goals.keySet().forEach(code -> subjects.add(new Subject(Subject.Kind.GOAL, code)));
        return subjects;
    }

    /** A status as it is shown, without its explanation. */
    record Visible(Status status, boolean stale) {

        private static final Visible NOTHING = new Visible(Status.NOT_ASSESSABLE, false);

        static Visible of(@Nullable IndicatorStatus status) {
            return status == null ? NOTHING : new Visible(status.status(), status.stale());
        }

        static Visible of(@Nullable GoalAssessment goal, Statuses statuses, String code) {
            return goal == null ? NOTHING : new Visible(goal.status(), statuses.isStale(code));
        }
    }
}
