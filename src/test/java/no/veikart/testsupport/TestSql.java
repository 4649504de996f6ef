package no.veikart.testsupport;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.Assertions;

/** Looks into the database of the running service, and waits for what it does by itself. */
public final class TestSql {

    private static final Duration BOUND = Duration.ofSeconds(20);

    private TestSql() {}

    /** The rows of a query, with their columns joined by spaces; null is written as such. */
    public static List<String> query(String sql) {
        try (Connection connection = TestDatabase.connect()) {
            return query(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static List<String> query(Connection connection, String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                List<String> line = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    line.add(rows.getString(column));
                }
                lines.add(String.join(" ", line));
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public static String one(String sql) {
        List<String> rows = query(sql);
        Assertions.assertThat(rows).as(sql).hasSize(1);
        return rows.get(0);
    }

    public static void execute(String sql) {
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Returns as soon as it is so; fails where that takes too long. */
    public static void await(String what, BooleanSupplier isSo) {
        long end = System.nanoTime() + BOUND.toNanos();
        while (!isSo.getAsBoolean()) {
            Assertions.assertThat(System.nanoTime()).as("waiting until %s", what).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
