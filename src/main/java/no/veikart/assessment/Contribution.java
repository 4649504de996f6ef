package no.veikart.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one indicator brought to the assessment of a goal.
 *
 * @param indicator code of the indicator
 * @param weight as given, even where the indicator carries none
 * @param score the indicator's own, from −5 to 5; null where not assessable
 * @param counted whether the score is part of the goal's mean
 * @param reason why the indicator is left out; null where counted
 */
public record Contribution(
        String indicator,
        BigDecimal weight,
        @Nullable BigDecimal score,
        boolean counted,
        @Nullable Reason reason) {

    public Contribution {
        if (counted != (reason == null) || (counted && score == null)) {
            throw new IllegalArgumentException(
                    indicator + " is either counted with a score or left out for a reason");
        }
    }

    static Contribution of(Weighted part) {
        return new Contribution(
                part.indicator(),
                part.weight(),
                part.assessment().score(),
                part.counts(),
                part.counts() ? null : whyLeftOut(part.assessment()));
    }

    private static Reason whyLeftOut(Assessment assessment) {
        Reason own = assessment.reason();
        return own == null ? Reason.NO_WEIGHT : own;
    }
}
