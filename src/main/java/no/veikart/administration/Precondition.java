package no.veikart.administration;

import no.veikart.catalogue.CatalogueDocument;
import no.veikart.catalogue.CatalogueFormat;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.reading.ContentTag;

/** The entity tags of a catalogue, and what a change must know of them (RFC 9110, section 13). */
final class Precondition {

    private Precondition() {}

    /** The tag of the catalogue as JSON, without the quotes. */
    static String tag(CatalogueDocument document) {
        return ContentTag.of(CatalogueFormat.json(document));
    }

    /**
     * @throws ProblemException 412 if the client edited another catalogue
     */
    static void require(String ifMatch, CatalogueDocument present) {
        if (!ContentTag.isSeen(
                ifMatch, tag(present), ContentTag.of(CatalogueFormat.yaml(present)))) {
            throw new ProblemException(ProblemType.PRECONDITION_FAILED);
        }
    }
}
