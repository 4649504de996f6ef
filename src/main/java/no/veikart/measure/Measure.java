package no.veikart.measure;

import java.util.List;
import no.veikart.text.Text;

/**
 * An undertaking (tiltak) under a goal.
 *
 * @param organisation code of the organisation that carries it out
 * @param source key of the catalogue's source
 */
public record Measure(
        String code,
        String goal,
        String organisation,
        Text title,
        Text description,
        String source,
        List<Milestone> milestones) {

    public Measure {
        milestones = List.copyOf(milestones);
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
}
