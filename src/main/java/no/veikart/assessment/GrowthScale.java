package no.veikart.assessment;

import java.math.BigDecimal;
import java.util.List;

/**
 * Thresholds and score map for growth a year where there is no target (Open SDG 2.4).
 *
 * @param limitFactor C, from 0 (the base stands at its natural limit) to 1 (no limit near)
 */
record GrowthScale(BigDecimal limitFactor) implements Scale {

    private static final ScoreLine HELD =
            ScoreLine.constant("5, the natural limit is held", ScoreLine.BEST);
    private static final ScoreLine FALLING =
            ScoreLine.of("max(125 * progress - 2.5, -5)", "125", "-2.5");

    @Override
    public List<Threshold> thresholds() {
        return List.of(
                threshold(Status.ON_TRACK, "0.015"),
                threshold(Status.ACCELERATION_NEEDED, "0.005"),
                threshold(Status.LIMITED_PROGRESS, "0"));
    }

    @Override
    public Rule rule(BigDecimal progress) {
        return switch (status(progress)) {
            case ACHIEVED, ON_TRACK -> atLimit() ? Rule.LIMIT_HELD : Rule.GROWTH_AT_LEAST_0015;
            case ACCELERATION_NEEDED -> Rule.GROWTH_AT_LEAST_0005;
            case LIMITED_PROGRESS -> Rule.GROWTH_AT_LEAST_0;
            case DETERIORATING, NOT_ASSESSABLE -> Rule.GROWTH_BELOW_0;
        };
    }

    @Override
    public ScoreLine line(BigDecimal progress) {
        return switch (status(progress)) {
            case ACHIEVED, ON_TRACK ->
                    atLimit()
                            ? HELD
                            : rising("min(500 * progress / limitFactor - 5, 5)", "500", "-5");
            case ACCELERATION_NEEDED ->
                    rising("250 * progress / limitFactor - 1.25", "250", "-1.25");
            case LIMITED_PROGRESS -> rising("500 * progress / limitFactor - 2.5", "500", "-2.5");
            case DETERIORATING, NOT_ASSESSABLE -> FALLING;
        };
    }

    private boolean atLimit() {
        return limitFactor.signum() == 0;
    }

    private Threshold threshold(Status status, String growth) {
        return new Threshold(
                status, Decimals.published(new BigDecimal(growth).multiply(limitFactor)));
    }

    private ScoreLine rising(String formula, String slope, String offset) {
        BigDecimal perGrowth = new BigDecimal(slope).divide(limitFactor, Decimals.WORKING);
        return new ScoreLine(formula, perGrowth, new BigDecimal(offset));
    }
}
