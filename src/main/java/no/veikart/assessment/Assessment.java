package no.veikart.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The explained status of one indicator.
 *
 * @param method the method that judged
 * @param basis the figures, targets and caveats that the result rests on
 * @param result status, score, steps and thresholds
 * @param robust whether all other registered methods that can assess the same question give the
 *     same status; null where none can or this one cannot
 */
public record Assessment(
        StatusMethod method, Basis basis, Result result, @Nullable Boolean robust) {

    public Status status() {
        return result.status();
    }

    public @Nullable Reason reason() {
        return result.reason();
    }

    /** From −5 to 5; null where not assessable. */
    public @Nullable BigDecimal score() {
        return result.score();
    }

    public boolean provisional() {
        return basis.provisional();
    }
}
