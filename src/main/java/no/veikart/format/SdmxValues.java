package no.veikart.format;

import static java.util.Comparator.comparing;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The distinct values of each component, each with its place among them. */
final class SdmxValues {

    private final Map<Component, Map<Object, Entry>> values = new EnumMap<>(Component.class);

    /**
     * @param row one that has the value
     */
    record Entry(int index, Row row) {}

    SdmxValues(List<Row> rows) {
        for (Component component : Component.values()) {
            Map<Object, Entry> known = new LinkedHashMap<>();
            List<Row> ordered =
                    component == Component.TIME_PERIOD
                            ? rows.stream().sorted(comparing(Row::period)).toList()
                            : rows;
            for (Row row : ordered) {
                Object value = component.value(row);
                if (value != null) {
                    known.putIfAbsent(value, new Entry(known.size(), row));
                }
            }
            values.put(component, known);
        }
    }

    /** A row for each value, in the order of the indexes. */
    List<Row> rows(Component component) {
        return known(component).values().stream().map(Entry::row).toList();
    }

    /** From 0; the row must have a value. */
    int index(Component component, Row row) {
        Object value = Objects.requireNonNull(component.value(row), component.name());
        return Objects.requireNonNull(known(component).get(value)).index();
    }

    /** Indexes of the row's dimensions, as data sets name series or observations. */
    String key(Row row, boolean withTime) {
        String key =
                index(Component.FREQ, row)
                        + ":"
                        + index(Component.INDICATOR, row)
                        + ":"
                        + index(Component.REF_AREA, row);
        return withTime ? key + ":" + index(Component.TIME_PERIOD, row) : key;
    }

    private Map<Object, Entry> known(Component component) {
        return Objects.requireNonNull(values.get(component));
    }
}
