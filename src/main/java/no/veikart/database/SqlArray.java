package no.veikart.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * An array of PostgreSQL whose type is told. For statements that are run often: Jdbi would find out
 * anew each time how to bind it.
 */
public final class SqlArray implements Argument {

    private final String type;
    private final @Nullable Object[] elements;

    private SqlArray(String type, @Nullable Object[] elements) {
        this.type = type;
        this.elements = elements;
    }

    /**
     * One element for each row.
     *
     * @param type PostgreSQL's name of the elements' type
     */
    public static <T> SqlArray of(
            String type, List<T> rows, Function<? super T, ? extends @Nullable Object> element) {
        return new SqlArray(type, rows.stream().map(element).map(SqlArray::plain).toArray());
    }

    /** The driver takes no bytes inside an array of objects, but PostgreSQL's hex format. */
    private static @Nullable Object plain(@Nullable Object element) {
        return element instanceof byte[] bytes ? "\\x" + HexFormat.of().formatHex(bytes) : element;
    }

    @Override
    public void apply(int position, PreparedStatement statement, @Nullable StatementContext context)
            throws SQLException {
        statement.setArray(position, statement.getConnection().createArrayOf(type, elements));
    }
}
