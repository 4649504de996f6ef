package no.veikart.roadmap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import no.veikart.catalogue.Catalogue;
import no.veikart.catalogue.CatalogueVersions;
import no.veikart.ledger.Batch;
import no.veikart.ledger.Batches;
import no.veikart.measure.Milestones;
import no.veikart.observation.Approvals;
import no.veikart.observation.HeldFigures;
import no.veikart.observation.Observations;
import no.veikart.status.Evidence;
import no.veikart.status.StatusChange;
import no.veikart.status.StatusChanges;
import org.jspecify.annotations.Nullable;

/** Reads public states from the database. */
@ApplicationScoped
class StateReader {

    private static final int MOST_FIGURES = 10_000;
    private static final int MOST_CHANGES = 5_000;

    private final Batches batches;
    private final CatalogueVersions versions;
    private final Observations observations;
    private final Milestones milestones;
    private final StatusChanges changes;
    private final Approvals approvals;

    StateReader(
            Batches batches,
            CatalogueVersions versions,
            Observations observations,
            Milestones milestones,
            StatusChanges changes,
            Approvals approvals) {
        this.batches = batches;
        this.versions = versions;
        this.observations = observations;
        this.milestones = milestones;
        this.changes = changes;
        this.approvals = approvals;
    }

    /** The state that is public now, where it is newer than the known one. */
    @Transactional
    Optional<PublicState> newerThan(@Nullable PublicState known) {
        Batch newest = batches.newest();
        if (known == null) {
            return whole(newest);
        }
        if (newest.treeSize() <= known.batch().treeSize()) {
            return Optional.empty();
        }
        return isStillSo(known, newest) ? Optional.of(known.at(newest)) : whole(newest);
    }

    private boolean isStillSo(PublicState known, Batch newest) {
        return day(known.batch()).equals(day(newest))
                && !batches.changedStateSince(known.batch().treeSize());
    }

    private Optional<PublicState> whole(Batch batch) {
        return at(batch).map(state -> state.with(held(batch.publishedAt())));
    }

    private @Nullable Held held(Instant instant) {
        List<StatusChange> recorded = changes.find(null, Long.MAX_VALUE, instant, MOST_CHANGES + 1);
        HeldFigures figures = observations.held(instant, MOST_FIGURES);
        return figures == null || recorded.size() > MOST_CHANGES
                ? null
                : new Held(figures, recorded, Archive.bySubmission(approvals.until(instant)));
    }

    /** Empty before the first publication. */
    @Transactional
    Optional<PublicState> asOf(Instant instant) {
        return at(batches.asOf(instant));
    }

    /** The state of the newest batch that is whole at the size; empty before the first. */
    @Transactional
    Optional<PublicState> atSize(long treeSize) {
        return at(batches.atSize(treeSize));
    }

    private Optional<PublicState> at(Batch batch) {
        Instant instant = batch.publishedAt();
        Catalogue catalogue = versions.asOf(instant);
        return Optional.ofNullable(catalogue).map(known -> state(batch, known));
    }

    private PublicState state(Batch batch, Catalogue catalogue) {
        return PublicState.of(
                batch,
                catalogue,
                Evidence.of(catalogue, observations.national(batch.publishedAt()), day(batch)),
                milestones.asOf(batch.publishedAt()));
    }

    private static LocalDate day(Batch batch) {
        return LocalDate.ofInstant(batch.publishedAt(), ZoneOffset.UTC);
    }
}
