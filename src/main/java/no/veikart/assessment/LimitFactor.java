package no.veikart.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The factor C of {@code growth/1}, which asks less growth of a base near its natural limit. */
final class LimitFactor {

    private static final double EXPONENT = 4.44;

    private LimitFactor() {}

    /** C from 0 to 1, for a base magnitude B above 0 and a limit L of 0 or more. */
    static BigDecimal of(BigDecimal base, @Nullable BigDecimal limit, Working working) {
        if (limit == null) {
            return add(working, "1, without a natural limit", 1);
        }
        BigDecimal twice = limit.add(limit);
        if (base.compareTo(twice) >= 0) {
            return add(working, "1, because |y_b| >= 2 L", 1);
        }
        return base.compareTo(limit) <= 0
                ? add(working, "1 - (|y_b| / L)^4.44", below(base, limit))
                : add(working, "1 - ((2 L - |y_b|) / L)^4.44", below(twice.subtract(base), limit));
    }

    private static double below(BigDecimal base, BigDecimal limit) {
        double share = base.divide(limit, Decimals.WORKING).doubleValue();
        return 1 - StrictMath.pow(share, EXPONENT);
    }

    private static BigDecimal add(Working working, String formula, double factor) {
        return working.addPublished("limitFactor", formula, BigDecimal.valueOf(factor));
    }
}
