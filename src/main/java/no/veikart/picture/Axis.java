package no.veikart.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * A scale of values with round numbers at its ends and between.
 *
 * @param start where {@code from} is, in CSS pixels
 * @param end where {@code to} is
 */
public record Axis(BigDecimal from, BigDecimal to, BigDecimal step, double start, double end) {

    private static final List<BigDecimal> ROUND =
            Stream.of("1", "2", "2.5", "5", "10").map(BigDecimal::new).toList();
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /**
     * Holds the values from least to most. It begins at 0 where that does not flatten what it is to
     * show, else below the least.
     *
     * @param intervals about how many steps it has, at least 1
     */
    public static Axis over(
            BigDecimal least, BigDecimal most, int intervals, double start, double end) {
        BigDecimal lower = beginsAtZero(least, most) ? BigDecimal.ZERO : least;
        BigDecimal upper = most.compareTo(lower) == 0 ? most.add(BigDecimal.ONE) : most;
        BigDecimal step = step(upper.subtract(lower), intervals);
        BigDecimal from = multiple(lower, step, RoundingMode.FLOOR);
        boolean touches = from.signum() != 0 && from.compareTo(least) == 0;
        return new Axis(
                touches ? from.subtract(step) : from,
                multiple(upper, step, RoundingMode.CEILING),
                step,
                start,
                end);
    }

    private static boolean beginsAtZero(BigDecimal least, BigDecimal most) {
        return least.signum() >= 0
                && (least.compareTo(most.multiply(HALF)) <= 0 || least.compareTo(most) == 0);
    }

    private static BigDecimal step(BigDecimal span, int intervals) {
        BigDecimal rough = span.divide(BigDecimal.valueOf(intervals), MathContext.DECIMAL32);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
        return ROUND.stream()
                .map(power::multiply)
                .filter(step -> step.compareTo(rough) >= 0)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal multiple(BigDecimal value, BigDecimal step, RoundingMode mode) {
        return value.divide(step, 0, mode).multiply(step);
    }

    /** Where a value is, in CSS pixels. */
    public double at(BigDecimal value) {
        double share = value.subtract(from).doubleValue() / to.subtract(from).doubleValue();
        return start + share * (end - start);
    }

    /** How many decimals its round numbers have. */
    int decimals() {
        return Math.max(0, step.stripTrailingZeros().scale());
    }

    List<BigDecimal> ticks() {
        return Stream.iterate(from, tick -> tick.compareTo(to) <= 0, tick -> tick.add(step))
                .toList();
    }
}
