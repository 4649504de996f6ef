package no.veikart.intake;

import java.time.LocalDate;
import no.veikart.measure.MilestoneKey;
import no.veikart.measure.MilestoneState;
import org.jspecify.annotations.Nullable;

/**
 * How far a milestone has come, as an organisation reports it.
 *
 * @param position place in the submission, from 0
 * @param date the day on which it came into its state
 */
public record ReportedMilestone(
        int position,
        MilestoneKey key,
        MilestoneState state,
        @Nullable LocalDate date,
        @Nullable String comment) {}
