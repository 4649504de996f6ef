package no.veikart.assessment;

import java.math.BigDecimal;
import java.util.List;

/** Thresholds and score map for progress as a share of what the target requires (Open SDG 2.4). */
enum RatioScale implements Scale {
    INSTANCE;

    private static final ScoreLine UPPER =
            ScoreLine.of("min(7.1429 * progress - 4.2857, 5)", "7.1429", "-4.2857");
    private static final ScoreLine LOWER =
            ScoreLine.of("max(4.1667 * progress - 2.5, -5)", "4.1667", "-2.5");
    private static final BigDecimal UPPER_FROM = new BigDecimal("0.60");
    private static final List<Threshold> THRESHOLDS =
            List.of(
                    new Threshold(Status.ON_TRACK, new BigDecimal("0.95")),
                    new Threshold(Status.ACCELERATION_NEEDED, UPPER_FROM),
                    new Threshold(Status.LIMITED_PROGRESS, BigDecimal.ZERO));

    @Override
    public List<Threshold> thresholds() {
        return THRESHOLDS;
    }

    @Override
    public Rule rule(BigDecimal progress) {
        return switch (status(progress)) {
            case ACHIEVED, ON_TRACK -> Rule.PROGRESS_AT_LEAST_95;
            case ACCELERATION_NEEDED -> Rule.PROGRESS_AT_LEAST_60;
            case LIMITED_PROGRESS -> Rule.PROGRESS_AT_LEAST_0;
            case DETERIORATING, NOT_ASSESSABLE -> Rule.PROGRESS_BELOW_0;
        };
    }

    @Override
    public ScoreLine line(BigDecimal progress) {
        return progress.compareTo(UPPER_FROM) >= 0 ? UPPER : LOWER;
    }
}
