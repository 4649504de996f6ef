package no.veikart.roadmap;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.veikart.observation.Approval;
import no.veikart.observation.PublishedFigures;
import no.veikart.status.StatusChange;
import no.veikart.status.Subject;

/**
 * What is kept in memory with the newest state, as long as there is not too much of it, so that it
 * can be read without the database.
 *
 * @param figures all of them, with their revisions
 * @param changes all recorded ones, newest first
 * @param approvals of the submissions that the figures came with
 */
public record Held(
        PublishedFigures figures, List<StatusChange> changes, Map<UUID, Approval> approvals) {

    public Held {
        changes = List.copyOf(changes);
        approvals = Map.copyOf(approvals);
    }

    Map<UUID, Approval> approvals(Collection<UUID> submissions) {
        return Set.copyOf(submissions).stream()
                .filter(approvals::containsKey)
                .collect(toMap(identity(), approvals::get));
    }

    /**
     * Newest first.
     *
     * @param below only those with a lower ledger index
     */
    public List<StatusChange> changes(Subject subject, long below, int limit) {
        return changes.stream()
                .filter(change -> change.subject().equals(subject))
                .filter(change -> change.ledgerIndex() < below)
                .limit(limit)
                .toList();
    }
}
