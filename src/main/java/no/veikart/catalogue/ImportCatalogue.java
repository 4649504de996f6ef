package no.veikart.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import no.veikart.goal.Goal;
import no.veikart.indicator.Indicator;
import no.veikart.ledger.Entry;
import no.veikart.ledger.EntryType;
import no.veikart.ledger.LedgerEntries;
import no.veikart.measure.Measure;
import no.veikart.organisation.Organisation;
import no.veikart.region.Region;

/** Takes a catalogue into an empty database: every object becomes its first version. */
@ApplicationScoped
public class ImportCatalogue {

    /** Code of the tracker itself, on whose behalf the shipped catalogue is imported. */
    public static final String TRACKER = "veikart";

    /** How the shipped catalogue came in. */
    public static final String CHANNEL = "catalogue";

    private final CatalogueVersions versions;
    private final LedgerEntries ledger;

    ImportCatalogue(CatalogueVersions versions, LedgerEntries ledger) {
        this.versions = versions;
        this.ledger = ledger;
    }

    public boolean isNeeded() {
        return versions.isEmpty();
    }

    /** Stores the catalogue's objects and their entries in the caller's transaction. */
    public void run(Catalogue catalogue, UUID act, Instant now) {
        List<CatalogueVersion> rows = new ArrayList<>();
        add(rows, act, ObjectKind.roadmap, List.of(catalogue.roadmap()), roadmap -> TRACKER);
        add(rows, act, ObjectKind.organisation, catalogue.organisations(), Organisation::code);
        add(rows, act, ObjectKind.region, catalogue.regions(), Region::code);
        add(rows, act, ObjectKind.source, catalogue.sources(), Source::key);
        add(rows, act, ObjectKind.goal, catalogue.goals(), Goal::code);
        add(rows, act, ObjectKind.indicator, catalogue.indicators(), Indicator::code);
        add(rows, act, ObjectKind.measure, catalogue.measures(), Measure::code);
        versions.persist(rows);
        versions.flush();
        ledger.append(act, rows.stream().map(row -> entry(row, now)).toList());
    }

    private static <T> void add(
            List<CatalogueVersion> rows,
            UUID act,
            ObjectKind kind,
            List<T> objects,
            Function<T, String> code) {
        for (int place = 0; place < objects.size(); place++) {
            T object = objects.get(place);
            String definition = CatalogueFormat.toJson(object);
            rows.add(new CatalogueVersion(kind, code.apply(object), 1, place, definition, act));
        }
    }

    private static Entry entry(CatalogueVersion row, Instant now) {
        return Entry.of(EntryType.CATALOGUE_CHANGED, now)
                .with("organisation", TRACKER)
                .with("channel", CHANNEL)
                .with("kind", row.kind().name())
                .with("code", row.code())
                .with("version", row.version())
                .with("definition", exact(row.as(JsonNode.class)))
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
        return node.isInt() ? (Object) node.intValue() : node.asText();
    }
}
