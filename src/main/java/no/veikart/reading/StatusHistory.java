package no.veikart.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import no.veikart.paging.Page;
import no.veikart.paging.PageQuery;
import no.veikart.roadmap.Archive;
import no.veikart.roadmap.PublicState;
import no.veikart.status.StatusChange;
import no.veikart.status.StatusChangeView;
import no.veikart.status.Subject;

/** How a status came to be what it is, in parts, newest first. */
@ApplicationScoped
class StatusHistory {

    private final Archive archive;

    StatusHistory(Archive archive) {
        this.archive = archive;
    }

    Items.OfStatusChanges part(Subject subject, PageQuery page, PublicState state, UriInfo uri) {
        int limit = page.limit();
        long below = page.position(Long::valueOf).orElse(Long.MAX_VALUE);
        Page<StatusChange> part =
                Page.of(
                        archive.changes(subject, below, state, limit + 1),
                        limit,
                        change -> Long.toString(change.ledgerIndex()),
                        uri);
        return new Items.OfStatusChanges(
                part.items().stream().map(StatusChangeView::of).toList(), part.next());
    }
}
