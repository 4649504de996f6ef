package no.veikart.roadmap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import no.veikart.catalogue.Catalogue;
import no.veikart.catalogue.CatalogueVersions;
import no.veikart.finding.Findings;
import no.veikart.ledger.Batch;
import no.veikart.ledger.Batches;
import no.veikart.measure.Milestones;
import no.veikart.observation.Approvals;
import no.veikart.observation.HeldFigures;
import no.veikart.observation.Observations;
import no.veikart.statement.Statements;
import no.veikart.status.ChangeFilter;
import no.veikart.status.Evidence;
import no.veikart.status.StatusChange;
import no.veikart.status.StatusChanges;
import org.jspecify.annotations.Nullable;

/** Reads public states from the database. */
@ApplicationScoped
class StateReader {

    private static final int MOST_FIGURES = 10_000;
    private static final int MOST_CHANGES = 5_000;

    private static final int PAST_STATES = 8;

    private final Batches batches;
    private final CatalogueVersions versions;
    private final Observations observations;
    private final Milestones milestones;
    private final StatusChanges changes;
    private final Approvals approvals;
    private final Findings findings;
    private final Statements statements;

    /** Whoever asks for a state of the past often asks for more of it. */
    private final Cache<Past, PublicState> past =
            Caffeine.newBuilder().maximumSize(PAST_STATES).softValues().build();

    StateReader(
            Batches batches,
            CatalogueVersions versions,
            Observations observations,
            Milestones milestones,
            StatusChanges changes,
            Approvals approvals,
            Findings findings,
            Statements statements) {
        this.batches = batches;
        this.versions = versions;
        this.observations = observations;
        this.milestones = milestones;
        this.changes = changes;
        this.approvals = approvals;
        this.findings = findings;
        this.statements = statements;
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
        List<StatusChange> recorded =
                changes.find(ChangeFilter.ALL, Long.MAX_VALUE, instant, MOST_CHANGES + 1);
        HeldFigures figures = observations.held(instant, MOST_FIGURES);
        return figures == null || recorded.size() > MOST_CHANGES
                ? null
                : new Held(figures, recorded, Archive.bySubmission(approvals.until(instant)));
    }

    /** Empty before the first publication. */
    @Transactional
    Optional<PublicState> asOf(Instant instant) {
        return past(batches.asOf(instant));
    }

    /** The state of the newest batch that is whole at the size; empty before the first. */
    @Transactional
    Optional<PublicState> atSize(long treeSize) {
        return past(batches.atSize(treeSize));
    }

    private Optional<PublicState> past(Batch batch) {
        Past key = new Past(batch.treeSize(), batches.newest().treeSize());
        PublicState known = past.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<PublicState> read = at(batch);
        read.ifPresent(state -> past.put(key, state));
        return read;
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
                milestones.asOf(batch.publishedAt()),
                findings.open(batch.publishedAt()),
                statements.asOf(batch.publishedAt()));
    }

    /**
     * A state as it can be read at one time: a text may be redacted with any later entry.
     *
     * @param treeSize of the state
     * @param newest the ledger's size when it was read, at least
     */
    private record Past(long treeSize, long newest) {}

    private static LocalDate day(Batch batch) {
        return LocalDate.ofInstant(batch.publishedAt(), ZoneOffset.UTC);
    }
}
