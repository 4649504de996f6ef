package no.veikart.indicator;

import java.math.BigDecimal;
import java.util.Objects;
import no.veikart.assessment.Comparability;
import no.veikart.period.Period;
import no.veikart.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A published aim for an indicator.
 *
 * @param period absent where the source gives no year: such a target is shown, not computed with
 * @param periodAssignedByTracker whether the period is the tracker's own choice
 * @param binding whether the authority is bound by it
 */
public record Target(
        BigDecimal value,
        @Nullable Period period,
        boolean periodAssignedByTracker,
        Authority authority,
        boolean binding,
        Comparability comparability,
        Citation citation,
        @Nullable Text note) {

    Period requiredPeriod() {
        return Objects.requireNonNull(period, "target without a period");
    }

    public record Citation(Text title, @Nullable String url) {}
}
