package no.veikart.assessment;

import java.math.BigDecimal;

/** A straight piece of a score map, kept within −5 and 5. */
record ScoreLine(String formula, BigDecimal slope, BigDecimal offset) {

    static final BigDecimal BEST = new BigDecimal("5");
    static final BigDecimal WORST = new BigDecimal("-5");

    static ScoreLine of(String formula, String slope, String offset) {
        return new ScoreLine(formula, new BigDecimal(slope), new BigDecimal(offset));
    }

    static ScoreLine constant(String formula, BigDecimal score) {
        return new ScoreLine(formula, BigDecimal.ZERO, score);
    }

    BigDecimal score(BigDecimal progress) {
        return slope.multiply(progress).add(offset).min(BEST).max(WORST);
    }
}
