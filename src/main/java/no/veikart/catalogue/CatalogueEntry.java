package no.veikart.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.veikart.ledger.Entry;
import no.veikart.ledger.EntryType;
import no.veikart.ledger.FreeText;
import org.jspecify.annotations.Nullable;

/** The ledger's entry of one version of one object. */
final class CatalogueEntry {

    private CatalogueEntry() {}

    /**
     * @param row stored already
     */
    static Entry of(CatalogueVersion row, Author author, @Nullable FreeText reason, Instant now) {
        return Entry.of(EntryType.CATALOGUE_CHANGED, now)
                .with("organisation", author.organisation())
                .with("channel", author.channel())
                .with("actingParty", author.actingParty())
                .with("kind", row.kind().name())
                .with("code", row.code())
                .with("version", row.version())
                .with("definition", exact(row.as(JsonNode.class)))
                .withHash("reason", reason)
                .publishingCatalogue(row.row())
                .build();
    }

    /** JSON as the ledger takes it: decimals as texts. */
    private static Object exact(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), exact(field.getValue())));
            return fields;
        }
        if (node.isArray()) {
            List<Object> elements = new ArrayList<>();
            node.forEach(element -> elements.add(exact(element)));
            return elements;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isInt()) {
            return node.intValue();
        }
        return node.isNumber() ? node.decimalValue().toPlainString() : node.asText();
    }
}
