package no.veikart.assessment;

import java.math.BigDecimal;

/**
 * The lowest value at which a status is given.
 *
 * @param status given from here up to the next higher threshold
 * @param from closed bound: on the progress value of an indicator, on the score of a goal
 */
public record Threshold(Status status, BigDecimal from) {}
