package no.veikart.assessment;

import java.math.BigDecimal;

/**
 * One line of the sum, for a reader who redoes it by hand.
 *
 * @param name of the intermediate figure, usable in later formulas
 * @param formula y_b, y_t and y_T are base, latest and target value, b, t and T the ends of their
 *     periods, d is +1 where an increase is wanted and −1 where a decrease is; other words are
 *     names of earlier steps
 * @param value rounded to 12 decimals
 */
public record Step(String name, String formula, BigDecimal value) {}
