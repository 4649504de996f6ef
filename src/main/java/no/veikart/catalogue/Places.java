package no.veikart.catalogue;

import java.util.List;
import java.util.function.BiConsumer;

/** Goes over a document's objects with the place of each. */
final class Places {

    private Places() {}

    /** Passes over objects that could not be read, which are null. */
    static <T> void forEach(ObjectKind kind, List<T> objects, BiConsumer<String, T> action) {
        for (int place = 0; place < objects.size(); place++) {
            T object = objects.get(place);
            if (object != null) {
                action.accept(kind.pointer() + "/" + place, object);
            }
        }
    }
}
