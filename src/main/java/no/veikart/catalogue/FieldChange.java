package no.veikart.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.veikart.problem.Fault;
import org.jspecify.annotations.Nullable;

/**
 * One value in an object's definition that changes.
 *
 * @param pointer JSON Pointer into the object
 * @param before null where there was none
 * @param after null where there is none any more
 */
public record FieldChange(String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {

    /** Every difference of two definitions; numbers of the same value are the same. */
    static List<FieldChange> between(JsonNode before, JsonNode after) {
        List<FieldChange> changes = new ArrayList<>();
        collect("", before, after, changes);
        return changes;
    }

    /** The name of the object's own field that the value is in. */
    String field() {
        return pointer.split("/", 3)[1];
    }

    private static void collect(
            String pointer,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            List<FieldChange> changes) {
        if (before == null || after == null) {
            changes.add(new FieldChange(pointer, before, after));
        } else if (before.isObject() && after.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                String at = pointer + "/" + Fault.escaped(name);
                collect(at, before.get(name), after.get(name), changes);
            }
        } else if (before.isArray() && after.isArray()) {
            for (int place = 0; place < Math.max(before.size(), after.size()); place++) {
                collect(pointer + "/" + place, before.get(place), after.get(place), changes);
            }
        } else if (!isSame(before, after)) {
            changes.add(new FieldChange(pointer, before, after));
        }
    }

    private static boolean isSame(JsonNode before, JsonNode after) {
        return (before.isNumber() && after.isNumber())
                ? before.decimalValue().compareTo(after.decimalValue()) == 0
                : before.equals(after);
    }
}
