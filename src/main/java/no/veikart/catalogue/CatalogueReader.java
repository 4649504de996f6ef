package no.veikart.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import no.veikart.goal.Goal;
import no.veikart.indicator.Indicator;
import no.veikart.json.JsonFields;
import no.veikart.measure.Measure;
import no.veikart.organisation.Organisation;
import no.veikart.problem.Faults;
import no.veikart.region.Region;

/** Reads a catalogue that somebody wrote: whole and consistent, or with every fault named. */
public final class CatalogueReader {

    private final ObjectNode tree;
    private final Faults faults;
    private final Map<ObjectKind, Set<String>> codes = new EnumMap<>(ObjectKind.class);

    private CatalogueReader(ObjectNode tree, Faults faults) {
        this.tree = tree;
        this.faults = faults;
    }

    /**
     * Reads a document of definitions. Figures are no part of it: they change by submissions.
     *
     * @param faults is added what is wrong; while it is not empty the document is not whole
     */
    public static CatalogueDocument read(ObjectNode tree, Faults faults) {
        return new CatalogueReader(tree, faults).read();
    }

    private CatalogueDocument read() {
        JsonFields fields = new JsonFields(tree, "", faults);
        RecordReader records = new RecordReader(faults);
        CatalogueDocument document = document(fields, records);
        ObjectNode figures = fields.object("observations");
        if (figures != null && !figures.isEmpty()) {
            faults.add("/observations", "figures-here");
        }
        fields.noOthers();
        for (ObjectKind kind : ObjectKind.values()) {
            noteCodes(kind);
        }
        new CatalogueChecks(document, faults::add).check();
        new References(document, (kind, code) -> codes.get(kind).contains(code), faults::add)
                .check();
        return document;
    }

    @SuppressWarnings("NullAway") // what could not be read is null, and has its fault
    private static CatalogueDocument document(JsonFields fields, RecordReader records) {
        fields.require("roadmap");
        ObjectNode roadmap = fields.object("roadmap");
        return new CatalogueDocument(
                roadmap == null ? null : records.read(roadmap, Roadmap.class, "/roadmap"),
                records.required(fields, "organisations", Organisation.class),
                records.required(fields, "regions", Region.class),
                records.required(fields, "sources", Source.class),
                records.required(fields, "goals", Goal.class),
                records.required(fields, "indicators", Indicator.class),
                records.required(fields, "measures", Measure.class),
                Map.of());
    }

    /** Also of objects that could not be read, so that nothing else is called missing. */
    private void noteCodes(ObjectKind kind) {
        Set<String> known = new HashSet<>();
        codes.put(kind, known);
        String field = kind == ObjectKind.source ? "key" : "code";
        int place = 0;
        for (JsonNode object : tree.at(kind.pointer())) {
            String code = object.path(field).asText("");
            if (!code.isEmpty() && !known.add(code) && kind != ObjectKind.roadmap) {
                faults.add(kind.pointer() + "/" + place + "/" + field, "duplicate-code", code);
            }
            place++;
        }
    }
}
