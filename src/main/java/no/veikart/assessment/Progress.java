package no.veikart.assessment;

import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A progress value together with the way back from progress to the indicator's value.
 *
 * @param atTarget the progress value at which the latest figure would meet the target; null without
 *     a target
 * @param valueAt the value that the latest period would need for a progress value
 */
record Progress(
        Scale scale,
        BigDecimal value,
        @Nullable BigDecimal atTarget,
        Function<BigDecimal, BigDecimal> valueAt) {

    Result graded(Case measured, Working working) {
        return Result.graded(scale, value, working, next(measured.target()));
    }

    /** The target comes first where it is nearer than the threshold, or no threshold is left. */
    private @Nullable Next next(@Nullable TargetPoint target) {
        Threshold threshold = scale.nextAbove(value);
        if (target != null && atTarget != null && targetIsNext(threshold, atTarget)) {
            return new Next(Status.ACHIEVED, atTarget, atTarget.subtract(value), target.value());
        }
        return threshold == null
                ? null
                : new Next(
                        threshold.status(),
                        threshold.from(),
                        threshold.from().subtract(value),
                        valueAt.apply(threshold.from()));
    }

    private boolean targetIsNext(@Nullable Threshold threshold, BigDecimal target) {
        return target.compareTo(value) > 0
                && (threshold == null || target.compareTo(threshold.from()) <= 0);
    }
}
