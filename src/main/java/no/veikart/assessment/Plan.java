package no.veikart.assessment;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The straight stretch of a planned path that the latest period falls on, or its end if later. */
record Plan(
        LocalDate start, BigDecimal startValue, LocalDate end, BigDecimal endValue, LocalDate at) {

    static Plan of(Case measured) {
        LocalDate at = measured.latest().periodEnd();
        LocalDate start = measured.base().periodEnd();
        BigDecimal startValue = measured.base().value();
        for (TargetPoint milestone : measured.targets()) {
            boolean last = milestone.equals(measured.target());
            if (last || !milestone.periodEnd().isBefore(at)) {
                return new Plan(start, startValue, milestone.periodEnd(), milestone.value(), at);
            }
            start = milestone.periodEnd();
            startValue = milestone.value();
        }
        throw new IllegalArgumentException("a path needs a target");
    }

    /** Value expected at the latest period's end; after the path's end that of the last target. */
    BigDecimal expected(Working working) {
        if (!at.isBefore(end)) {
            return working.add("expected", "the target whose period is over", endValue);
        }
        BigDecimal from = working.add("from", "y_b, or the last milestone before t", startValue);
        BigDecimal to = working.add("to", "y_T, or the next milestone", endValue);
        BigDecimal elapsed = days(working, "daysElapsed", "days from there to t", at);
        BigDecimal whole = days(working, "daysPlanned", "days from there to the next", end);
        return working.add(
                "expected",
                "from + (to - from) * daysElapsed / daysPlanned",
                from.add(to.subtract(from).multiply(elapsed).divide(whole, Decimals.WORKING)));
    }

    private BigDecimal days(Working working, String name, String formula, LocalDate until) {
        return working.add(name, formula, BigDecimal.valueOf(DAYS.between(start, until)));
    }
}
