package no.veikart.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Compound annual growth from one base. {@code StrictMath} rather than {@code Math}: a status that
 * is recomputed from the ledger on another machine must come out the same to the last digit.
 *
 * @param base y_b, with its stand-in where it is 0; not 0
 * @param years from base to latest, at least 1
 * @param wanted the sign of wanted growth; below zero an increase shrinks the magnitude
 * @param observed growth a year from base to latest, 0.01 being one per cent
 */
record AnnualGrowth(BigDecimal base, double years, int wanted, double observed) {

    /** Stands in for a base or target of 0, which growth cannot start from or aim at. */
    private static final BigDecimal NEARLY_ZERO = new BigDecimal("0.001");

    static AnnualGrowth of(Case measured, Working working) {
        double years =
                working.add(
                        "years",
                        "calendar months from b to t / 12",
                        years(measured.base().periodEnd(), measured.latest().periodEnd()));
        BigDecimal base = base(measured, working);
        BigDecimal latest = latest(measured, working);
        int wanted = wanted(measured.direction(), base, working);
        double observed =
                working.add(
                        "observedGrowth",
                        "(y_t / y_b)^(1 / years) - 1",
                        growth(latest, base, years));
        return new AnnualGrowth(base, years, wanted, observed);
    }

    static BigDecimal nonZero(BigDecimal value) {
        return value.signum() == 0 ? NEARLY_ZERO : value;
    }

    /** Calendar months, because months between 31 December and 30 June would count as five. */
    static double years(LocalDate from, LocalDate to) {
        return ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) / 12.0;
    }

    /** Growth a year that leads from the base to the target in the time between them. */
    double required(TargetPoint target, LocalDate baseEnd, Working working) {
        if (target.value().signum() == 0) {
            working.add("y_T", "0, replaced", NEARLY_ZERO);
        }
        double yearsToTarget =
                working.add(
                        "yearsToTarget",
                        "calendar months from b to T / 12",
                        years(baseEnd, target.periodEnd()));
        return working.add(
                "requiredGrowth",
                "(y_T / y_b)^(1 / yearsToTarget) - 1",
                growth(nonZero(target.value()), base, yearsToTarget));
    }

    /** Growth a year that would have led to the value at the latest period. */
    double to(BigDecimal value) {
        return growth(value, base, years);
    }

    /** The value at the latest period for growth a year in the wanted direction, above −1. */
    BigDecimal valueAt(double wantedGrowth) {
        double factor = StrictMath.pow(1 + wanted * wantedGrowth, years);
        return Decimals.published(base.doubleValue() * factor);
    }

    private static BigDecimal base(Case measured, Working working) {
        return measured.base().value().signum() == 0
                ? working.add("y_b", "0, replaced", NEARLY_ZERO)
                : measured.base().value();
    }

    /** A rise from 0 that stays below the stand-in must not look like a fall. */
    private static BigDecimal latest(Case measured, Working working) {
        BigDecimal latest = measured.latest().value();
        boolean belowStandIn =
                measured.base().value().signum() == 0 && latest.compareTo(NEARLY_ZERO) < 0;
        return belowStandIn ? working.add("y_t", "at least y_b, replaced", NEARLY_ZERO) : latest;
    }

    private static int wanted(Direction direction, BigDecimal base, Working working) {
        String formula = base.signum() < 0 ? "-d, because y_b < 0" : "d";
        int wanted = direction.sign() * base.signum();
        working.add("wanted", formula, BigDecimal.valueOf(wanted));
        return wanted;
    }

    private static double growth(BigDecimal value, BigDecimal base, double years) {
        double ratio = value.divide(base, Decimals.WORKING).doubleValue();
        return StrictMath.pow(ratio, 1 / years) - 1;
    }
}
