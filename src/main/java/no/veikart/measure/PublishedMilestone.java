package no.veikart.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a milestone had come, as it was reported and published.
 *
 * @param date the day on which it came into the state
 * @param comment null where there is none, or none any more
 * @param organisation code of the organisation that reported
 * @param supersededAt until when it was the current report; null while it is
 */
public record PublishedMilestone(
        MilestoneKey key,
        MilestoneState state,
        @Nullable LocalDate date,
        @Nullable String comment,
        String organisation,
        UUID submission,
        Instant publishedAt,
        @Nullable Instant supersededAt,
        long ledgerIndex) {

    /** As it was public at the instant: what superseded it later is not known there. */
    PublishedMilestone asOf(Instant instant) {
        return supersededAt != null && supersededAt.isAfter(instant)
                ? new PublishedMilestone(
                        key,
                        state,
                        date,
                        comment,
                        organisation,
                        submission,
                        publishedAt,
                        null,
                        ledgerIndex)
                : this;
    }
}
