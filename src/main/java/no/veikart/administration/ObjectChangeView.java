package no.veikart.administration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import no.veikart.catalogue.CatalogueDifference;
import no.veikart.catalogue.FieldChange;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CatalogueObjectChange", description = "What becomes of one object.")
record ObjectChangeView(
        @Schema(
                        enumeration = {
                            "roadmap",
                            "organisation",
                            "region",
                            "source",
                            "goal",
                            "indicator",
                            "measure"
                        })
                String kind,
        @Schema(description = "Code of the object, of a source its key.", examples = "G4-RD-GDP")
                String code,
        @Schema(enumeration = {"added", "changed", "retired"}) String change,
        @Schema(description = "What changes in it; empty for one that is added.")
                List<FieldView> fields,
        @Schema(description = "Where its entry stands in the ledger, from 0, once it is public.")
                @Nullable Long ledgerIndex) {

    /**
     * @param ledgerIndexes by kind and code, with a space between
     */
    static List<ObjectChangeView> all(
            CatalogueDifference difference, Map<String, Long> ledgerIndexes) {
        return difference.changes().stream()
                .map(
                        change ->
                                new ObjectChangeView(
                                        change.kind().name(),
                                        change.code(),
                                        change.type().code(),
                                        change.fields().stream().map(FieldView::of).toList(),
                                        ledgerIndexes.get(change.key())))
                .toList();
    }

    @Schema(name = "CatalogueFieldChange", description = "A value that changes.")
    record FieldView(
            @Schema(
                            description = "JSON Pointer (RFC 6901) into the object.",
                            examples = "/targets/0/value")
                    String pointer,
            @Schema(description = "Left out where there was none.", implementation = Object.class)
                    @Nullable JsonNode before,
            @Schema(description = "Left out where there is none.", implementation = Object.class)
                    @Nullable JsonNode after) {

        private static FieldView of(FieldChange change) {
            return new FieldView(change.pointer(), change.before(), change.after());
        }
    }
}
