package no.veikart.roadmap;

import no.veikart.catalogue.Catalogue;
import no.veikart.ledger.Batch;
import no.veikart.status.Evidence;
import no.veikart.status.Statuses;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was public at one tree size, whole and unchangeable.
 *
 * @param batch the publication that made it so
 * @param held what more is in memory; null for a state of the past, and where it is too much
 */
public record PublicState(
        Batch batch,
        Catalogue catalogue,
        Evidence evidence,
        Statuses statuses,
        @Nullable Held held) {

    static PublicState of(Batch batch, Catalogue catalogue, Evidence evidence) {
        return new PublicState(batch, catalogue, evidence, Statuses.of(evidence), null);
    }

    /** The same at a later batch that changed nothing of it. */
    PublicState at(Batch later) {
        return new PublicState(later, catalogue, evidence, statuses, held);
    }

    PublicState with(@Nullable Held kept) {
        return new PublicState(batch, catalogue, evidence, statuses, kept);
    }
}
