package no.veikart.measure;

import java.time.LocalDate;
import no.veikart.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A step of a measure, as reported.
 *
 * @param due the day by which it was to be completed; absent where no source names one
 * @param date the day on which it came into its state; absent where no source names one
 */
public record Milestone(
        String code,
        Text title,
        @Nullable LocalDate due,
        MilestoneState state,
        @Nullable LocalDate date) {}
