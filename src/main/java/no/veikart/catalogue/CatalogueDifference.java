package no.veikart.catalogue;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.veikart.problem.Faults;

/**
 * What leads from one catalogue to another. The order of objects is no difference.
 *
 * @param missing objects that the other does not have any more
 * @param lost milestones that their measures do not have any more, by JSON Pointers to the lists
 */
public record CatalogueDifference(
        List<ObjectChange> changes, List<CatalogueObject> missing, Map<String, List<String>> lost) {

    public static CatalogueDifference between(CatalogueDocument before, CatalogueDocument after) {
        Map<String, CatalogueObject> known =
                CatalogueObject.all(before).stream()
                        .collect(toMap(CatalogueObject::key, identity()));
        List<CatalogueObject> wanted = CatalogueObject.all(after);
        List<ObjectChange> changes = new ArrayList<>();
        Map<String, List<String>> lost = new LinkedHashMap<>();
        for (CatalogueObject object : wanted) {
            CatalogueObject was = known.get(object.key());
            if (was == null) {
                changes.add(new ObjectChange(object, ObjectChange.Type.ADDED, List.of()));
            } else {
                List<FieldChange> fields =
                        FieldChange.between(was.definition(), object.definition());
                lost.put(object.pointer() + "/milestones", lost(was, object));
                if (!fields.isEmpty()) {
                    changes.add(new ObjectChange(object, type(was, object), fields));
                }
            }
        }
        Set<String> kept = wanted.stream().map(CatalogueObject::key).collect(toSet());
        return new CatalogueDifference(
                changes,
                CatalogueObject.all(before).stream()
                        .filter(object -> !kept.contains(object.key()))
                        .toList(),
                lost);
    }

    /** Codes of milestones that were there. */
    private static List<String> lost(CatalogueObject was, CatalogueObject object) {
        List<String> lost = was.definition().path("milestones").findValuesAsText("code");
        lost.removeAll(object.definition().path("milestones").findValuesAsText("code"));
        return lost;
    }

    private static ObjectChange.Type type(CatalogueObject was, CatalogueObject object) {
        return object.isRetired() && !was.isRetired()
                ? ObjectChange.Type.RETIRED
                : ObjectChange.Type.CHANGED;
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * Notes what is gone, as whatever was public stays readable, and every change that lacks its
     * reason.
     *
     * @param hasReason whether a reason is given, for all changes
     */
    public void check(boolean hasReason, Faults faults) {
        missing.forEach(
                object ->
                        faults.add(
                                object.kind().pointer(),
                                object.kind().canBeRetired() ? "must-be-retired" : "must-be-kept",
                                object.code()));
        lost.forEach(
                (pointer, codes) ->
                        codes.forEach(code -> faults.add(pointer, "must-be-kept", code)));
        if (!hasReason) {
            changes.stream()
                    .flatMap(ObjectChange::reasoned)
                    .forEach(pointer -> faults.add(pointer, "reason-missing"));
        }
    }
}
