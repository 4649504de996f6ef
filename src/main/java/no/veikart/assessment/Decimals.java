package no.veikart.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** The one way in which computed numbers are rounded, and the bounds of numbers taken in. */
final class Decimals {

    /** For quotients: far more digits than are published, so that rounding happens once. */
    static final MathContext WORKING = MathContext.DECIMAL128;

    private static final int PUBLISHED_PLACES = 12;

    /** Keeps every quotient and power of two values within the range of a double. */
    private static final int MAX_DIGITS = 30;

    private Decimals() {}

    /** Rounded to 12 decimals, without trailing zeros or exponent. */
    static BigDecimal published(BigDecimal value) {
        return plain(value.setScale(PUBLISHED_PLACES, RoundingMode.HALF_EVEN).stripTrailingZeros());
    }

    /** As {@link #published(BigDecimal)}; NumberFormatException for NaN and infinities. */
    static BigDecimal published(double value) {
        return published(BigDecimal.valueOf(value));
    }

    /**
     * The value itself, without exponent, if it has at most 30 digits before and after the point.
     */
    static BigDecimal bounded(String name, BigDecimal value) {
        if (!fits(value)) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%s must have at most %d digits on either side of the point, is %s",
                            name,
                            MAX_DIGITS,
                            value));
        }
        return plain(value);
    }

    static boolean fits(BigDecimal value) {
        return value.scale() <= MAX_DIGITS
                && (long) value.precision() - value.scale() <= MAX_DIGITS;
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
