package no.veikart.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Method {@code growth/1}: growth a year against the growth that the target requires, or against
 * fixed rates. Progress calculation of Open SDG 2.4 as used by Statistics Canada.
 */
final class Growth {

    private static final ScoreLine LOST =
            ScoreLine.constant("-5, no growth is required and some is lost", ScoreLine.WORST);
    private static final ScoreLine HELD =
            ScoreLine.constant("5, no growth is required and none is lost", ScoreLine.BEST);

    private final Case measured;
    private final Working working = new Working();
    private final AnnualGrowth growth;

    private Growth(Case measured) {
        this.measured = measured;
        this.growth = AnnualGrowth.of(measured, working);
    }

    static Result judge(Case measured) {
        TargetPoint target = measured.target();
        Reason obstacle = obstacle(measured, target);
        if (obstacle != null) {
            return Result.notAssessable(obstacle);
        }
        Growth growth = new Growth(measured);
        return target == null ? growth.withoutTarget() : growth.withTarget(target);
    }

    private static @Nullable Reason obstacle(Case measured, @Nullable TargetPoint target) {
        if (AnnualGrowth.years(measured.base().periodEnd(), measured.latest().periodEnd()) < 1) {
            return Reason.SPAN_TOO_SHORT;
        }
        int sign = AnnualGrowth.nonZero(measured.base().value()).signum();
        if (sign * measured.latest().value().signum() < 0) {
            return Reason.SIGN_CHANGE;
        }
        return target == null ? null : obstacle(measured, target, sign);
    }

    /** A target that cannot be computed with is not said to be achieved either. */
    private static @Nullable Reason obstacle(Case measured, TargetPoint target, int sign) {
        if (measured.targetNotAfterBase(target)) {
            return Reason.TARGET_NOT_AFTER_BASELINE;
        }
        return AnnualGrowth.nonZero(target.value()).signum() == sign ? null : Reason.TARGET_SIGN;
    }

    private Result withTarget(TargetPoint target) {
        double required = growth.required(target, measured.base().periodEnd(), working);
        Progress progress = required == 0 ? null : progress(target, Math.abs(required));
        if (measured.meets(measured.latest().value(), target)) {
            BigDecimal value = progress == null ? null : progress.value();
            return Result.achieved(RatioScale.INSTANCE, value, working);
        }
        return progress == null ? withoutRequiredGrowth() : progress.graded(measured, working);
    }

    private Progress progress(TargetPoint target, double required) {
        BigDecimal value =
                working.addPublished(
                        "progress",
                        "wanted * observedGrowth / |requiredGrowth|",
                        BigDecimal.valueOf(growth.wanted() * growth.observed() / required));
        double atTarget = growth.wanted() * growth.to(target.value()) / required;
        return new Progress(
                RatioScale.INSTANCE,
                value,
                Decimals.published(atTarget),
                share -> growth.valueAt(share.doubleValue() * required));
    }

    /** Base and target are equal, at least as far as growth can tell them apart. */
    private Result withoutRequiredGrowth() {
        return growth.wanted() * growth.observed() < 0
                ? Result.decided(Status.DETERIORATING, Rule.TARGET_NO_LONGER_MET, LOST, working)
                : Result.decided(Status.ON_TRACK, Rule.NO_WORSE_THAN_PLANNED, HELD, working);
    }

    private Result withoutTarget() {
        BigDecimal factor = LimitFactor.of(growth.base().abs(), measured.limit(), working);
        BigDecimal value =
                working.addPublished(
                        "progress",
                        "wanted * observedGrowth",
                        BigDecimal.valueOf(growth.wanted() * growth.observed()));
        Progress progress =
                new Progress(
                        new GrowthScale(factor),
                        value,
                        null,
                        rate -> growth.valueAt(rate.doubleValue()));
        return progress.graded(measured, working);
    }
}
