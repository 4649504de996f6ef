package no.veikart.roadmap;

import no.veikart.catalogue.Catalogue;
import no.veikart.ledger.Batch;
import no.veikart.status.Evidence;
import no.veikart.status.Statuses;

/**
 * Everything that was public at one tree size, whole and unchangeable.
 *
 * @param batch the publication that made it so
 */
public record PublicState(Batch batch, Catalogue catalogue, Evidence evidence, Statuses statuses) {

    static PublicState of(Batch batch, Catalogue catalogue, Evidence evidence) {
        return new PublicState(batch, catalogue, evidence, Statuses.of(evidence));
    }
}
