package no.veikart.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import no.veikart.paging.Page;
import no.veikart.paging.PageQuery;
import no.veikart.roadmap.Held;
import no.veikart.roadmap.PublicState;
import no.veikart.status.ChangeFilter;
import no.veikart.status.StatusChange;
import no.veikart.status.StatusChangeView;
import no.veikart.status.StatusChanges;
import no.veikart.status.Subject;

/** How a status came to be what it is, in parts, newest first. */
@ApplicationScoped
class StatusHistory {

    private final StatusChanges changes;

    StatusHistory(StatusChanges changes) {
        this.changes = changes;
    }

    Items.OfStatusChanges part(Subject subject, PageQuery page, PublicState state, UriInfo uri) {
        return part(ChangeFilter.of(subject), page, state, uri);
    }

    Items.OfStatusChanges part(
            ChangeFilter filter, PageQuery page, PublicState state, UriInfo uri) {
        int limit = page.limit();
        long below = page.position(Long::valueOf).orElse(Long.MAX_VALUE);
        Page<StatusChange> part =
                Page.of(
                        find(filter, below, state, limit + 1),
                        limit,
                        change -> Long.toString(change.ledgerIndex()),
                        uri);
        return new Items.OfStatusChanges(
                part.items().stream().map(StatusChangeView::of).toList(), part.next());
    }

    private List<StatusChange> find(ChangeFilter filter, long below, PublicState state, int limit) {
        Held held = state.held();
        return held == null
                ? changes.find(filter, below, state.batch().publishedAt(), limit)
                : held.changes(filter, below, limit);
    }
}
