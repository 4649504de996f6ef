package no.veikart.assessment;

import java.math.BigDecimal;

/**
 * The next better status and what it takes.
 *
 * @param status reached at the progress value, or {@link Status#ACHIEVED} where the target is
 *     nearer
 * @param progress the progress value needed
 * @param distance how much the progress value has to rise, positive
 * @param value the indicator value in its unit that the latest period would need, rounded to 12
 *     decimals
 */
public record Next(Status status, BigDecimal progress, BigDecimal distance, BigDecimal value) {}
