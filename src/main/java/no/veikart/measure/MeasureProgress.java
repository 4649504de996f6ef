package no.veikart.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A measure as it stood on a day. */
public record MeasureProgress(Measure measure, List<MilestoneProgress> milestones) {

    public MeasureProgress {
        milestones = List.copyOf(milestones);
    }

    /**
     * The measure on the day.
     *
     * @param reports the newest published ones, of any measures
     */
    public static MeasureProgress of(
            Measure measure, Map<MilestoneKey, PublishedMilestone> reports, LocalDate day) {
        return new MeasureProgress(
                measure,
                measure.milestones().stream()
                        .map(
                                milestone ->
                                        new MilestoneProgress(
                                                milestone,
                                                reports.get(measure.key(milestone)),
                                                day))
                        .toList());
    }

    /** The milestone with the code within the measure. */
    public Optional<MilestoneProgress> milestone(String code) {
        return milestones.stream()
                .filter(progress -> progress.milestone().code().equals(code))
                .findFirst();
    }

    /**
     * Follows from the milestones: cancelled or completed when all of them are, planned while none
     * has begun, otherwise started.
     */
    public MilestoneState state() {
        if (milestones.stream().allMatch(milestone -> milestone.is(MilestoneState.CANCELLED))) {
            return MilestoneState.CANCELLED;
        }
        if (milestones.stream()
                .allMatch(
                        milestone ->
                                milestone.is(MilestoneState.COMPLETED)
                                        || milestone.is(MilestoneState.CANCELLED))) {
            return MilestoneState.COMPLETED;
        }
        return milestones.stream().allMatch(milestone -> milestone.is(MilestoneState.PLANNED))
                ? MilestoneState.PLANNED
                : MilestoneState.STARTED;
    }

    public boolean isOverdue() {
        return milestones.stream().anyMatch(MilestoneProgress::isOverdue);
    }
}
