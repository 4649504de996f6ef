package no.veikart.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import no.veikart.indicator.Indicator;
import no.veikart.indicator.Reporter;
import no.veikart.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * A figure that an assignment makes due, as it stands on a day.
 *
 * @param day in UTC
 * @param fulfilment null while nothing was submitted
 */
public record Obligation(
        Indicator indicator,
        Reporter reporter,
        Period period,
        LocalDate day,
        @Nullable Fulfilment fulfilment) {

    public ObligationState state() {
        if (fulfilment != null) {
            return ObligationState.FULFILLED;
        }
        if (!awaitsFigure()) {
            return ObligationState.UPCOMING;
        }
        return due().isBefore(day) ? ObligationState.OVERDUE : ObligationState.DUE;
    }

    /** Whether its period is over and nothing was submitted. */
    public boolean awaitsFigure() {
        return fulfilment == null && period.lastDay().isBefore(day);
    }

    /** The last day on which it is in time. */
    public LocalDate due() {
        return reporter.dueDate(period);
    }

    /** The last day on which its lack does not yet make a status stale. */
    public LocalDate graceEnds() {
        return reporter.staleFrom(period).minusDays(1);
    }

    public boolean isOverdueBeyondGrace() {
        return fulfilment == null && graceEnds().isBefore(day);
    }

    /** Days from the due day to that of the fulfilment, negative where it came before; or null. */
    @Nullable Long daysLate() {
        return fulfilment == null ? null : ChronoUnit.DAYS.between(due(), fulfilment.day());
    }

    Key key() {
        return new Key(reporter.organisation(), indicator.code(), period);
    }

    Obligation fulfilledBy(@Nullable Fulfilment first) {
        return new Obligation(indicator, reporter, period, day, first);
    }

    /**
     * The first submission that has such a figure, and was neither returned nor withdrawn.
     *
     * @param at when it was received
     */
    public record Fulfilment(UUID submission, Instant at) {

        LocalDate day() {
            return LocalDate.ofInstant(at, ZoneOffset.UTC);
        }
    }

    /** What is owed, by whom. */
    record Key(String organisation, String indicator, Period period) {}
}
