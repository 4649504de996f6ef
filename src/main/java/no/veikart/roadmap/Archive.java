package no.veikart.roadmap;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.veikart.observation.Approval;
import no.veikart.observation.Approvals;
import no.veikart.observation.Observations;
import no.veikart.observation.PublishedFigures;
import no.veikart.status.StatusChange;
import no.veikart.status.StatusChanges;
import no.veikart.status.Subject;

/** What lies behind a public state, from memory where it is held there, else from the database. */
@ApplicationScoped
public class Archive {

    private final Observations observations;
    private final StatusChanges changes;
    private final Approvals approvals;

    Archive(Observations observations, StatusChanges changes, Approvals approvals) {
        this.observations = observations;
        this.changes = changes;
        this.approvals = approvals;
    }

    /** Figures with their revisions. */
    public PublishedFigures figures(PublicState state) {
        Held held = state.held();
        return held == null ? observations : held.figures();
    }

    /**
     * Changes of a status up to the state, newest first.
     *
     * @param below only those with a lower ledger index
     */
    public List<StatusChange> changes(Subject subject, long below, PublicState state, int limit) {
        Held held = state.held();
        return held == null
                ? changes.find(subject, below, state.batch().publishedAt(), limit)
                : held.changes(subject, below, limit);
    }

    /** Who let the submissions become public, by submission; without those that nobody did. */
    public Map<UUID, Approval> approvals(Collection<UUID> submissions, PublicState state) {
        Held held = state.held();
        return held == null
                ? bySubmission(approvals.find(submissions))
                : held.approvals(submissions);
    }

    static Map<UUID, Approval> bySubmission(List<Approval> approvals) {
        return approvals.stream().collect(toMap(Approval::submission, identity()));
    }
}
