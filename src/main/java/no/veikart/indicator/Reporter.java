package no.veikart.indicator;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import no.veikart.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * An assignment: an organisation that reports the indicator.
 *
 * @param organisation code of the organisation
 * @param from the first period that the assignment makes due
 * @param dueMonths how many months after a period its figure is due; 6 where not said
 * @param graceDays how many days beyond that pass before the status is stale; 90 where not said
 */
public record Reporter(
        String organisation,
        Review review,
        Period from,
        @Nullable Integer dueMonths,
        @Nullable Integer graceDays) {

    private static final int USUAL_MONTHS = 6;
    private static final int USUAL_DAYS = 90;

    public LocalDate dueDate(Period period) {
        return period.lastDay().plusMonths(Objects.requireNonNullElse(dueMonths, USUAL_MONTHS));
    }

    /** The first day on which a status without the period's figure is stale. */
    public LocalDate staleFrom(Period period) {
        return dueDate(period).plusDays(Objects.requireNonNullElse(graceDays, USUAL_DAYS) + 1L);
    }

    /** Whether the owner of the goal decides on a figure before it becomes public. */
    public enum Review {
        MANUAL,
        AUTOMATIC;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
