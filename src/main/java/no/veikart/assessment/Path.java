package no.veikart.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Method {@code path/1}: the latest figure against a straight line from the base to the target, or
 * from milestone to milestone. Time is counted in days between period ends.
 */
final class Path {

    private static final ScoreLine HELD =
            ScoreLine.constant("5, no progress is planned yet and none is lost", ScoreLine.BEST);
    private static final ScoreLine LOST =
            ScoreLine.constant("-5, no progress is planned and some is lost", ScoreLine.WORST);

    private final Case measured;
    private final TargetPoint target;
    private final Working working = new Working();

    private Path(Case measured, TargetPoint target) {
        this.measured = measured;
        this.target = target;
    }

    static Result judge(Case measured) {
        TargetPoint target = measured.target();
        if (target == null) {
            return Result.notAssessable(Reason.NO_TARGET);
        }
        return measured.targetNotAfterBase(target)
                ? Result.notAssessable(Reason.TARGET_NOT_AFTER_BASELINE)
                : new Path(measured, target).judge();
    }

    private Result judge() {
        BigDecimal expected = Plan.of(measured).expected(working);
        BigDecimal planned = working.add("plannedChange", "expected - y_b", change(expected));
        Progress progress = progress(planned);
        if (measured.meets(measured.latest().value(), target)) {
            BigDecimal value = progress == null ? null : progress.value();
            return Result.achieved(RatioScale.INSTANCE, value, working);
        }
        if (measured.meets(measured.base().value(), target)) {
            return Result.decided(Status.DETERIORATING, Rule.TARGET_NO_LONGER_MET, LOST, working);
        }
        return progress == null
                ? withoutPlannedProgress(expected)
                : progress.graded(measured, working);
    }

    /** Null where the plan asks for none: a quotient by a step back would praise the wrong way. */
    private @Nullable Progress progress(BigDecimal planned) {
        if (measured.direction().sign() * planned.signum() <= 0) {
            return null;
        }
        BigDecimal value =
                working.addPublished(
                        "progress",
                        "(y_t - y_b) / plannedChange",
                        share(measured.latest().value(), planned));
        return new Progress(
                RatioScale.INSTANCE,
                value,
                Decimals.published(share(target.value(), planned)),
                share -> Decimals.published(measured.base().value().add(share.multiply(planned))));
    }

    private Result withoutPlannedProgress(BigDecimal expected) {
        return measured.noWorse(measured.latest().value(), expected)
                ? Result.decided(Status.ON_TRACK, Rule.NO_WORSE_THAN_PLANNED, HELD, working)
                : Result.decided(Status.DETERIORATING, Rule.WORSE_THAN_PLANNED, LOST, working);
    }

    private BigDecimal share(BigDecimal value, BigDecimal planned) {
        return change(value).divide(planned, Decimals.WORKING);
    }

    private BigDecimal change(BigDecimal to) {
        return to.subtract(measured.base().value());
    }
}
