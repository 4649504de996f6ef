package no.veikart.submission;

import java.time.LocalDate;
import java.util.Objects;
import no.veikart.intake.ReportedMilestone;
import no.veikart.measure.MilestoneProgress;
import no.veikart.measure.MilestoneState;

/**
 * A reported milestone beside what is public.
 *
 * @param published how far the milestone has come as it is public now
 */
record CheckedMilestone(ReportedMilestone reported, MilestoneProgress published) {

    /** Whether publishing it would change anything. */
    boolean changesSomething() {
        return reported.state() != published.state()
                || !Objects.equals(reported.date(), published.date())
                || reported.comment() != null;
    }

    /** Whether it is taken up again after its end. */
    boolean reopens() {
        return isEnd(published.state()) && !isEnd(reported.state());
    }

    private static boolean isEnd(MilestoneState state) {
        return state == MilestoneState.COMPLETED || state == MilestoneState.CANCELLED;
    }

    /** Whether it is completed on a day that is not told. */
    boolean lacksDate() {
        return reported.state() == MilestoneState.COMPLETED && reported.date() == null;
    }

    /** Whether it says that something came about on another day than one that can be over. */
    boolean isImplausible(LocalDate earliest, LocalDate today) {
        LocalDate date = reported.date();
        return date != null && (date.isBefore(earliest) || date.isAfter(today));
    }
}
