package no.veikart.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import no.veikart.json.JsonFields;
import no.veikart.json.StrictJson;
import no.veikart.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Collects the rows of one list of a body, up to a bound; of what is beyond, only the number is
 * kept.
 */
final class RowList<T> implements StrictJson.ListReader {

    private final String name;
    private final int most;
    private final Faults faults = new Faults();
    private final RowReader<T> reader;
    private final List<T> rows = new ArrayList<>();
    private int size;

    RowList(String name, int most, RowReader<T> reader) {
        this.name = name;
        this.most = most;
        this.reader = reader;
    }

    @Override
    public void element(JsonNode element, int place) {
        if (++size > most) {
            return;
        }
        String pointer = "/" + name + "/" + place;
        if (element instanceof ObjectNode fields) {
            T row = reader.read(new JsonFields(fields, pointer, faults), place);
            if (row != null) {
                rows.add(row);
            }
        } else {
            faults.add(pointer, "wrong-type", "an object");
        }
    }

    /**
     * The rows that could be read; empty where the body has no such list of a size that may be.
     *
     * @param found takes the faults of the rows
     */
    List<T> rows(JsonFields body, Faults found) {
        if (!body.isList(name, size, most)) {
            return List.of();
        }
        found.addAll(faults);
        return rows;
    }

    /**
     * The rows of a table that could be read; empty where there are none or too many.
     *
     * @param found takes the faults of the rows
     */
    List<T> rows(Faults found) {
        if (size > most) {
            found.add("/" + name, "too-many-rows", most);
            return List.of();
        }
        if (size == 0) {
            found.add("/" + name, "empty");
        }
        found.addAll(faults);
        return rows;
    }

    /** Reads a row, noting what is wrong with it; null where it cannot be read. */
    interface RowReader<T> {
        @Nullable T read(JsonFields row, int place);
    }
}
