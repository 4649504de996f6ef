package no.veikart.status;

import java.util.List;
import java.util.Objects;
import no.veikart.assessment.Assessment;
import no.veikart.assessment.Assessments;
import no.veikart.assessment.Direction;
import no.veikart.assessment.Figure;
import no.veikart.assessment.Question;
import no.veikart.assessment.Status;
import no.veikart.assessment.StatusMethod;
import no.veikart.assessment.TargetPoint;
import no.veikart.indicator.Indicator;
import no.veikart.indicator.Target;
import no.veikart.observation.PublishedFigure;
import no.veikart.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * One indicator's status, with the published figures that it rests on.
 *
 * @param stale whether an assigned figure is overdue beyond its grace
 */
public record IndicatorStatus(Indicator indicator, Assessment assessment, boolean stale) {

    static IndicatorStatus of(Indicator indicator, Evidence evidence) {
        return new IndicatorStatus(
                indicator,
                Assessments.assess(question(indicator, evidence.figures(indicator.code()))),
                Staleness.isStale(indicator, evidence));
    }

    /** What each registered method gives, the oldest first; none where it is only monitored. */
    public List<Assessment> byEveryMethod(Evidence evidence) {
        Question question = question(indicator, evidence.figures(indicator.code()));
        return isMonitorOnly()
                ? List.of()
                : StatusMethod.methods().stream()
                        .map(method -> Assessments.assess(question.with(method)))
                        .toList();
    }

    public Status status() {
        return assessment.status();
    }

    public boolean isMonitorOnly() {
        return indicator.direction() == Direction.NONE;
    }

    /** The revision that a figure of the assessment was. */
    public static @Nullable PublishedFigure published(
            @Nullable Figure figure, List<PublishedFigure> figures) {
        return figure == null
                ? null
                : figures.stream()
                        .filter(one -> one.key().period().toString().equals(figure.period()))
                        .findFirst()
                        .orElseThrow();
    }

    private static Question question(Indicator indicator, List<PublishedFigure> figures) {
        Period baseline = indicator.baseline();
        return new Question(
                method(indicator),
                indicator.direction(),
                indicator.limit(),
                baseline == null ? null : baseline.lastDay(),
                figures.stream()
                        .filter(figure -> figure.value() != null)
                        .map(IndicatorStatus::figure)
                        .toList(),
                indicator.datedTargets().stream().map(IndicatorStatus::point).toList());
    }

    /** What is only monitored is not judged, by whichever method it would be. */
    private static StatusMethod method(Indicator indicator) {
        return indicator.method() == null
                ? StatusMethod.PATH_1
                : StatusMethod.ofCode(indicator.method());
    }

    private static Figure figure(PublishedFigure figure) {
        Period period = figure.key().period();
        return new Figure(
                period.toString(),
                period.lastDay(),
                Objects.requireNonNull(figure.value()),
                figure.status().code(),
                figure.precision());
    }

    private static TargetPoint point(Target target) {
        Period period = Objects.requireNonNull(target.period());
        return new TargetPoint(
                period.toString(), period.lastDay(), target.value(), target.comparability());
    }
}
