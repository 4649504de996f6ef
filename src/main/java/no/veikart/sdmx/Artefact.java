package no.veikart.sdmx;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * Something that has an SDMX definition.
 *
 * @param urn names it
 * @param uses the URNs of those that it refers to
 * @param definition as a structure message has it
 */
record Artefact(Kind kind, String urn, Set<String> uses, ObjectNode definition) {

    /** The kinds that there are. */
    enum Kind {
        DATAFLOW("dataflows"),
        DATASTRUCTURE("dataStructures"),
        CONCEPTSCHEME("conceptSchemes"),
        CODELIST("codelists");

        private final String field;

        Kind(String field) {
            this.field = field;
        }

        /** Where a structure message has them. */
        String field() {
            return field;
        }
    }

    String agency() {
        return definition.path("agencyID").textValue();
    }

    String id() {
        return definition.path("id").textValue();
    }

    String version() {
        return definition.path("version").textValue();
    }

    Artefact with(ObjectNode other) {
        return new Artefact(kind, urn, uses, other);
    }
}
