package no.veikart.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a method made of the figures.
 *
 * @param reason present exactly where the status is {@link Status#NOT_ASSESSABLE}
 * @param rule the rule that decided; absent where not assessable
 * @param progress with a target a share of what it requires, 1 being as required; without one
 *     growth a year in the wanted direction, 0.01 being one per cent; null where undefined
 * @param score from −5 to 5; absent where not assessable
 * @param steps in order of computation
 * @param thresholds on the progress value, best first; empty where progress is undefined
 * @param next absent where nothing better exists or progress is undefined
 */
public record Result(
        Status status,
        @Nullable Reason reason,
        @Nullable Rule rule,
        @Nullable BigDecimal progress,
        @Nullable BigDecimal score,
        List<Step> steps,
        List<Threshold> thresholds,
        @Nullable Next next) {

    public Result {
        boolean assessed = status != Status.NOT_ASSESSABLE;
        if (assessed == (reason != null) || assessed != (rule != null && score != null)) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%s does not go with reason %s, rule %s, score %s",
                            status,
                            reason,
                            rule,
                            score));
        }
        steps = List.copyOf(steps);
        thresholds = List.copyOf(thresholds);
    }

    static Result notAssessable(Reason reason) {
        return new Result(
                Status.NOT_ASSESSABLE, reason, null, null, null, List.of(), List.of(), null);
    }

    /** A status that is decided without a progress value. */
    static Result decided(Status status, Rule rule, ScoreLine line, Working working) {
        BigDecimal score =
                working.addPublished("score", line.formula(), line.score(BigDecimal.ZERO));
        return new Result(status, null, rule, null, score, working.steps(), List.of(), null);
    }

    /** Achieved, with the progress value beside it where it is defined. */
    static Result achieved(Scale scale, @Nullable BigDecimal progress, Working working) {
        BigDecimal score = working.addPublished("score", "5, the target is met", ScoreLine.BEST);
        return new Result(
                Status.ACHIEVED,
                null,
                Rule.TARGET_MET,
                progress,
                score,
                working.steps(),
                progress == null ? List.of() : scale.thresholds(),
                null);
    }

    /** A status read off the scale. */
    static Result graded(Scale scale, BigDecimal progress, Working working, @Nullable Next next) {
        ScoreLine line = scale.line(progress);
        BigDecimal score = working.addPublished("score", line.formula(), line.score(progress));
        return new Result(
                scale.status(progress),
                null,
                scale.rule(progress),
                progress,
                score,
                working.steps(),
                scale.thresholds(),
                next);
    }
}
