package no.veikart.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What becomes of one object of the catalogue.
 *
 * @param fields what changes in it; empty for one that is added
 */
public record ObjectChange(CatalogueObject object, Type type, List<FieldChange> fields) {

    /** What a status follows from: who changes it says why. */
    private static final Set<String> REASONED =
            Set.of(
                    "targets",
                    "baseline",
                    "direction",
                    "limit",
                    "method",
                    "weight",
                    "goal",
                    "retired");

    public ObjectKind kind() {
        return object.kind();
    }

    public String code() {
        return object.code();
    }

    /** Kind and code, with a space between. */
    public String key() {
        return object.key();
    }

    /** JSON Pointers into the document: the changes that need a reason. */
    Stream<String> reasoned() {
        return kind() != ObjectKind.indicator || type == Type.ADDED
                ? Stream.empty()
                : fields.stream()
                        .filter(change -> REASONED.contains(change.field()))
                        .map(change -> object.pointer() + change.pointer());
    }

    /** How an object changes. */
    public enum Type {
        ADDED,
        CHANGED,
        RETIRED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
