package no.veikart.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns a progress value into status and score.
 *
 * <p>Progress values are rounded before they get here. A binary fraction just below 0.95 that is
 * published as 0.95 must not fail a test that the reader sees it pass.
 */
sealed interface Scale permits RatioScale, GrowthScale {

    /** The bounds for on track, acceleration needed and limited progress, in this order. */
    List<Threshold> thresholds();

    Rule rule(BigDecimal progress);

    /** The piece of the score map that the progress value falls on. */
    ScoreLine line(BigDecimal progress);

    default Status status(BigDecimal progress) {
        return thresholds().stream()
                .filter(threshold -> progress.compareTo(threshold.from()) >= 0)
                .map(Threshold::status)
                .findFirst()
                .orElse(Status.DETERIORATING);
    }

    /** The lowest threshold above the progress value; of equal ones the best. */
    default @Nullable Threshold nextAbove(BigDecimal progress) {
        Threshold next = null;
        for (Threshold threshold : thresholds()) {
            boolean above = threshold.from().compareTo(progress) > 0;
            if (above && (next == null || threshold.from().compareTo(next.from()) < 0)) {
                next = threshold;
            }
        }
        return next;
    }
}
