package no.veikart.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Rows for several tables, inserted together: up to {@value #AT_ONCE} of each table in one
 * statement, so that a small act costs one round trip to the database; of more, the rest follows
 * table by table.
 */
public final class Inserts {

    private static final int AT_ONCE = 5_000;

    private final List<Rows<?>> tables = new ArrayList<>();

    /** Adds one row, whose values are to be told. */
    public Rows<?> into(String table) {
        return into(table, List.of(table));
    }

    /**
     * Adds a row for each element, in their order; nothing where there is none.
     *
     * @param table name of a table, or constant SQL that stands for one
     */
    public <T> Rows<T> into(String table, List<T> elements) {
        Rows<T> rows = new Rows<>(table, elements);
        if (!elements.isEmpty()) {
            tables.add(rows);
        }
        return rows;
    }

    /** Inserts the rows in the caller's transaction. */
    public void run(Jdbi jdbi) {
        if (tables.isEmpty()) {
            return;
        }
        run(jdbi, tables.stream().<Rows<?>>map(table -> table.part(0)).toList());
        for (Rows<?> table : tables) {
            for (int from = AT_ONCE; from < table.elements.size(); from += AT_ONCE) {
                run(jdbi, List.of(table.part(from)));
            }
        }
    }

    private static void run(Jdbi jdbi, List<Rows<?>> parts) {
        jdbi.useHandle(
                handle -> {
                    try (PreparedStatement statement =
                            handle.getConnection().prepareStatement(sql(parts))) {
                        int position = 1;
                        for (Rows<?> part : parts) {
                            position = part.bind(statement, position);
                        }
                        statement.executeUpdate();
                    } catch (SQLException e) {
                        throw new Refusal(e);
                    }
                });
    }

    /** All but the last one before it, in a WITH clause. */
    private static String sql(List<Rows<?>> parts) {
        int last = parts.size() - 1;
        StringJoiner others = new StringJoiner(", ", "with ", " ").setEmptyValue("");
        for (int i = 0; i < last; i++) {
            others.add("i" + i + " as (" + parts.get(i).sql() + ")");
        }
        return others + parts.get(last).sql();
    }

    /** Rows of one table. */
    public static final class Rows<T> {

        private final String table;
        private final List<T> elements;
        private final List<Value> values = new ArrayList<>();
        private final List<Column<T>> columns = new ArrayList<>();

        private Rows(String table, List<T> elements) {
            this.table = table;
            this.elements = elements;
        }

        /**
         * A value that all of them have.
         *
         * @param type PostgreSQL's name of the column's type
         */
        public Rows<T> all(String column, String type, @Nullable Object value) {
            values.add(new Value(column, type, value));
            return this;
        }

        /**
         * A value for each.
         *
         * @param type PostgreSQL's name of the column's type
         */
        public Rows<T> each(
                String column, String type, Function<T, ? extends @Nullable Object> value) {
            columns.add(new Column<>(column, type, value));
            return this;
        }

        private Rows<T> part(int from) {
            int to = Math.min(from + AT_ONCE, elements.size());
            if (to - from == elements.size()) {
                return this;
            }
            Rows<T> part = new Rows<>(table, elements.subList(from, to));
            part.values.addAll(values);
            part.columns.addAll(columns);
            return part;
        }

        private String sql() {
            StringJoiner names = new StringJoiner(", ");
            StringJoiner selected = new StringJoiner(", ");
            values.forEach(value -> names.add(value.name()));
            values.forEach(value -> selected.add("?::" + value.type()));
            columns.forEach(column -> names.add(column.name()));
            columns.forEach(column -> selected.add("e." + column.name()));
            return "insert into " + table + " (" + names + ") select " + selected + source();
        }

        private String source() {
            if (columns.isEmpty()) {
                return "";
            }
            StringJoiner arrays = new StringJoiner(", ", " from unnest(", ") with ordinality");
            StringJoiner names = new StringJoiner(", ", " as e (", ", place) order by e.place");
            columns.forEach(column -> arrays.add("?::" + column.type() + "[]"));
            columns.forEach(column -> names.add(column.name()));
            return arrays.toString() + names;
        }

        private int bind(PreparedStatement statement, int first) throws SQLException {
            int position = first;
            for (Value value : values) {
                value.bind(statement, position++);
            }
            for (Column<T> column : columns) {
                SqlArray.of(column.type(), elements, column.value())
                        .apply(position++, statement, null);
            }
            return position;
        }
    }

    private record Value(String name, String type, @Nullable Object value) {

        void bind(PreparedStatement statement, int position) throws SQLException {
            statement.setObject(
                    position,
                    value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        }
    }

    private static final class Refusal extends JdbiException {

        private static final long serialVersionUID = 1L;

        Refusal(SQLException cause) {
            super(cause);
        }
    }

    private record Column<T>(
            String name, String type, Function<T, ? extends @Nullable Object> value) {}
}
