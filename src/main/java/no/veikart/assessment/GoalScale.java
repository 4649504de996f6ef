package no.veikart.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thresholds on the score of a goal, each closed below. */
final class GoalScale {

    static final List<Threshold> THRESHOLDS =
            List.of(
                    new Threshold(Status.ON_TRACK, new BigDecimal("2.5")),
                    new Threshold(Status.ACCELERATION_NEEDED, BigDecimal.ZERO),
                    new Threshold(Status.LIMITED_PROGRESS, new BigDecimal("-2.5")));

    private GoalScale() {}

    static Status status(BigDecimal score) {
        return THRESHOLDS.stream()
                .filter(threshold -> score.compareTo(threshold.from()) >= 0)
                .map(Threshold::status)
                .findFirst()
                .orElse(Status.DETERIORATING);
    }

    static @Nullable Rule rule(Status status) {
        return switch (status) {
            case ACHIEVED -> Rule.ALL_ACHIEVED;
            case ON_TRACK -> Rule.SCORE_AT_LEAST_2_5;
            case ACCELERATION_NEEDED -> Rule.SCORE_AT_LEAST_0;
            case LIMITED_PROGRESS -> Rule.SCORE_AT_LEAST_MINUS_2_5;
            case DETERIORATING -> Rule.SCORE_BELOW_MINUS_2_5;
            case NOT_ASSESSABLE -> null;
        };
    }
}
