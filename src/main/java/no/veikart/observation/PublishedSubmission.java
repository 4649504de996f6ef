package no.veikart.observation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is public of a submission.
 *
 * @param organisation code of the organisation that reported
 * @param reviewer code of the organisation that owns the goals
 * @param decidedBy code of the organisation that decided
 * @param byPerson whether a person decided, not a system or an assignment
 * @param receivedIndex where the entry of its arrival stands in the ledger
 * @param approvedIndex where the entry of its approval stands in the ledger
 */
public record PublishedSubmission(
        UUID id,
        String organisation,
        String reviewer,
        String channel,
        List<String> goals,
        int figures,
        int milestones,
        Instant receivedAt,
        Instant decidedAt,
        String decidedBy,
        boolean byPerson,
        Instant publishedAt,
        @Nullable Long receivedIndex,
        @Nullable Long approvedIndex) {

    public PublishedSubmission {
        goals = List.copyOf(goals);
    }
}
