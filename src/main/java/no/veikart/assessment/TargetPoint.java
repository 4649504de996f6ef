package no.veikart.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A value to be reached by the end of a period.
 *
 * @param period name of the period, only carried along
 * @param periodEnd last day of the period
 * @param value in the indicator's unit, at most 30 digits on either side of the point
 * @param comparability how far the target speaks of the same quantity as the figures
 */
public record TargetPoint(
        String period, LocalDate periodEnd, BigDecimal value, Comparability comparability) {

    public TargetPoint {
        Figure.requireText("period", period);
        value = Decimals.bounded("target of " + period, value);
    }
}
