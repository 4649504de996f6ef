package no.veikart.roadmap;

import java.util.List;
import no.veikart.observation.PublishedFigures;
import no.veikart.status.ChangeFilter;
import no.veikart.status.StatusChange;

/**
 * What is kept in memory with the newest state, as long as there is not too much of it, so that it
 * can be read without the database.
 *
 * @param figures all of them, with their revisions
 * @param changes all recorded ones, newest first
 */
public record Held(PublishedFigures figures, List<StatusChange> changes) {

    public Held {
        changes = List.copyOf(changes);
    }

    /**
     * Newest first.
     *
     * @param below only those with a lower ledger index
     */
    public List<StatusChange> changes(ChangeFilter filter, long below, int limit) {
        return changes.stream()
                .filter(filter::includes)
                .filter(change -> change.ledgerIndex() < below)
                .limit(limit)
                .toList();
    }
}
