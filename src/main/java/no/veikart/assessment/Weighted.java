package no.veikart.assessment;

import java.math.BigDecimal;

/**
 * An indicator's part in the assessment of a goal.
 *
 * @param indicator code of the indicator, only carried along
 * @param weight relative to the goal's other indicators; not negative
 * @param assessment the indicator's own
 */
public record Weighted(String indicator, BigDecimal weight, Assessment assessment) {

    public Weighted {
        Figure.requireText("indicator", indicator);
        weight = Decimals.bounded("weight of " + indicator, weight);
        if (weight.signum() < 0) {
            throw new IllegalArgumentException(
                    "weight of " + indicator + " must not be negative, is " + weight);
        }
    }

    /** Zero for a monitor-only indicator, whatever weight it was given. */
    BigDecimal carried() {
        return assessment.reason() == Reason.MONITOR_ONLY ? BigDecimal.ZERO : weight;
    }

    boolean carriesWeight() {
        return carried().signum() > 0;
    }

    boolean counts() {
        return carriesWeight() && assessment.score() != null;
    }
}
