package no.veikart.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import no.veikart.goal.Goal;
import no.veikart.indicator.Indicator;
import no.veikart.measure.Measure;
import no.veikart.organisation.Organisation;
import no.veikart.region.Region;

/**
 * One object of the catalogue, in the form in which it is stored.
 *
 * @param place among its kind in the document, from 0
 */
record CatalogueObject(ObjectKind kind, String code, int place, JsonNode definition) {

    /** All objects of a document, in its order. */
    static List<CatalogueObject> all(CatalogueDocument document) {
        List<CatalogueObject> all = new ArrayList<>();
        add(all, ObjectKind.roadmap, List.of(document.roadmap()), one -> ImportCatalogue.TRACKER);
        add(all, ObjectKind.organisation, document.organisations(), Organisation::code);
        add(all, ObjectKind.region, document.regions(), Region::code);
        add(all, ObjectKind.source, document.sources(), Source::key);
        add(all, ObjectKind.goal, document.goals(), Goal::code);
        add(all, ObjectKind.indicator, document.indicators(), Indicator::code);
        add(all, ObjectKind.measure, document.measures(), Measure::code);
        return all;
    }

    private static <T> void add(
            List<CatalogueObject> all, ObjectKind kind, List<T> objects, Function<T, String> code) {
        for (int place = 0; place < objects.size(); place++) {
            T object = objects.get(place);
            all.add(
                    new CatalogueObject(
                            kind, code.apply(object), place, CatalogueFormat.toTree(object)));
        }
    }

    /** JSON Pointer to the object in the document. */
    String pointer() {
        return kind == ObjectKind.roadmap ? kind.pointer() : kind.pointer() + "/" + place;
    }

    /** What names the object among all of the catalogue. */
    String key() {
        return kind + " " + code;
    }

    boolean isRetired() {
        return definition.path("retired").booleanValue();
    }
}
