package no.veikart.status;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.veikart.assessment.Assessment;
import no.veikart.assessment.Contribution;
import no.veikart.assessment.Figure;
import no.veikart.assessment.GoalAssessment;
import no.veikart.assessment.Status;
import no.veikart.observation.PublishedFigure;
import org.jspecify.annotations.Nullable;

/** One change of a computed status. */
public final class Change {

    private final Subject subject;
    private final Transition transition;

    Change(Subject subject, Transition transition) {
        this.subject = subject;
        this.transition = transition;
    }

    public Subject subject() {
        return subject;
    }

    public Status from() {
        return transition.seenBefore(subject).status();
    }

    public Status to() {
        return transition.seenAfter(subject).status();
    }

    public boolean wasStale() {
        return transition.seenBefore(subject).stale();
    }

    public boolean isStale() {
        return transition.seenAfter(subject).stale();
    }

    /** At least one. */
    public List<Cause> causes() {
        return transition.causes(subject);
    }

    /**
     * What the status rested on before and rests on after, with decimals as texts, so that it can
     * stand in the ledger as it is.
     */
    public Map<String, Object> detail() {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("before", side(transition.statusesBefore(), transition.before()));
        detail.put("after", side(transition.statusesAfter(), transition.after()));
        return detail;
    }

    private Map<String, Object> side(Statuses statuses, Evidence evidence) {
        return switch (subject.kind()) {
            case INDICATOR -> indicatorSide(statuses.indicators().get(subject.code()), evidence);
            case GOAL -> goalSide(statuses.goals().get(subject.code()));
        };
    }

    private static Map<String, Object> indicatorSide(
            @Nullable IndicatorStatus status, Evidence evidence) {
        Map<String, Object> side = new LinkedHashMap<>();
        if (status != null) {
            Assessment assessment = status.assessment();
            List<PublishedFigure> figures = evidence.figures(status.indicator().code());
            put(side, "method", assessment.method().code());
            put(side, "score", assessment.score());
            put(side, "base", figure(assessment.basis().base(), figures));
            put(side, "latest", figure(assessment.basis().latest(), figures));
            put(side, "targets", targets(assessment));
        }
        return side;
    }

    private static Map<String, Object> goalSide(@Nullable GoalAssessment goal) {
        Map<String, Object> side = new LinkedHashMap<>();
        if (goal != null) {
            put(side, "score", goal.score());
            put(side, "coverage", goal.coverage());
            put(
                    side,
                    "indicators",
                    goal.contributions().stream()
                            .filter(part -> part.weight().signum() > 0)
                            .map(Change::part)
                            .toList());
        }
        return side;
    }

    private static Map<String, Object> part(Contribution contribution) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "code", contribution.indicator());
        put(fields, "weight", contribution.weight());
        put(fields, "score", contribution.score());
        return fields;
    }

    private static @Nullable Map<String, Object> figure(
            @Nullable Figure figure, List<PublishedFigure> figures) {
        PublishedFigure published = IndicatorStatus.published(figure, figures);
        if (published == null) {
            return null;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "period", published.key().period());
        put(fields, "value", published.value());
        fields.put("revision", published.revision());
        if (published.isPublic()) {
            fields.put("ledgerIndex", published.ledgerIndex());
        }
        return fields;
    }

    private static List<Object> targets(Assessment assessment) {
        List<Object> targets = new ArrayList<>();
        assessment
                .basis()
                .targets()
                .forEach(
                        target -> {
                            Map<String, Object> fields = new LinkedHashMap<>();
                            put(fields, "period", target.period());
                            put(fields, "value", target.value());
                            targets.add(fields);
                        });
        return targets;
    }

    /** Leaves out what is absent; decimals and periods become texts. */
    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value instanceof BigDecimal decimal) {
            fields.put(name, decimal.toPlainString());
        } else if (value instanceof Map || value instanceof List) {
            fields.put(name, value);
        } else if (value != null) {
            fields.put(name, Objects.toString(value));
        }
    }
}
