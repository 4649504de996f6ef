package no.veikart.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assesses indicators. Depends on its argument alone: no clock, no state, no locale. */
public final class Assessments {

    private Assessments() {}

    /** Never throws for a valid question; what cannot be assessed says so with a reason. */
    public static Assessment assess(Question question) {
        Series series = Series.of(question);
        List<TargetPoint> targets = targets(question, series);
        Result result = judge(question, series);
        Basis basis =
                new Basis(
                        series.base(),
                        series.latest(),
                        series.previous(),
                        targets,
                        series.restartedAtBreak(),
                        Caveats.of(question, series, targets, result));
        return new Assessment(
                question.method(), basis, result, robust(question, series, result.status()));
    }

    private static Result judge(Question question, Series series) {
        if (question.direction() == Direction.NONE) {
            return Result.notAssessable(Reason.MONITOR_ONLY);
        }
        Reason obstacle = series.obstacle();
        Figure base = series.base();
        Figure latest = series.latest();
        if (obstacle != null || base == null || latest == null) {
            return Result.notAssessable(obstacle == null ? Reason.NO_DATA : obstacle);
        }
        return question.method()
                .judge(
                        new Case(
                                question.direction(),
                                question.limit(),
                                base,
                                latest,
                                targets(question, series)));
    }

    /** None where nothing is wanted: a caveat about an unused target would mislead. */
    private static List<TargetPoint> targets(Question question, Series series) {
        Figure base = series.base();
        return base == null || question.direction() == Direction.NONE
                ? List.of()
                : question.method().choose(question.targets(), base);
    }

    private static @Nullable Boolean robust(Question question, Series series, Status status) {
        List<Status> others =
                StatusMethod.methods().stream()
                        .filter(method -> method != question.method())
                        .map(method -> judge(question.with(method), series).status())
                        .filter(other -> other != Status.NOT_ASSESSABLE)
                        .toList();
        return (status == Status.NOT_ASSESSABLE || others.isEmpty())
                ? null
                : others.stream().allMatch(status::equals);
    }
}
