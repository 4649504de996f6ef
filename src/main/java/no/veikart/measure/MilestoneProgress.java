package no.veikart.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as it stood on a day: the catalogue's word, overtaken by what was reported.
 *
 * @param report the newest one; null where there is none
 */
public record MilestoneProgress(
        Milestone milestone, @Nullable PublishedMilestone report, LocalDate day) {

    public MilestoneState state() {
        return report == null ? milestone.state() : report.state();
    }

    /** The day on which it came into its state, where that is known. */
    public @Nullable LocalDate date() {
        return report == null ? milestone.date() : report.date();
    }

    /** Whether its due day is over, and it is neither completed nor cancelled. */
    public boolean isOverdue() {
        LocalDate due = milestone.due();
        return due != null && due.isBefore(day) && isOpen();
    }

    /** Days from the due day to that of completion, at least 0; null where either is not known. */
    public @Nullable Long delayDays() {
        LocalDate due = milestone.due();
        LocalDate completed = is(MilestoneState.COMPLETED) ? date() : null;
        return due == null || completed == null
                ? null
                : Math.max(0, ChronoUnit.DAYS.between(due, completed));
    }

    private boolean isOpen() {
        return is(MilestoneState.PLANNED) || is(MilestoneState.STARTED);
    }

    boolean is(MilestoneState wanted) {
        return state() == wanted;
    }
}
