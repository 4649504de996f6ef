package no.veikart.benchmark;

import java.util.Map;
import java.util.TreeMap;

/** What stands in the tables that a request writes to. */
record Stored(Map<String, Amount> tables) {

    private static final Map<String, String> TABLES =
            Map.of(
                    "submission", "",
                    "observation", " where accepted_at is null",
                    "ledger_entry", " where type = 'submission.received'");

    /**
     * @param bytes as PostgreSQL stores the rows, without their headers on the page
     */
    record Amount(long rows, long bytes) {}

    static Stored in(Postgres postgres, String database) {
        Map<String, Amount> amounts = new TreeMap<>();
        TABLES.forEach(
                (table, condition) ->
                        amounts.put(
                                table,
                                new Amount(
                                        number(postgres, database, "count(*)", table, condition),
                                        number(
                                                postgres,
                                                database,
                                                "coalesce(sum(pg_column_size(t)), 0)",
                                                table,
                                                condition))));
        return new Stored(amounts);
    }

    Stored since(Stored earlier) {
        Map<String, Amount> amounts = new TreeMap<>();
        tables.forEach(
                (table, now) -> {
                    Amount before = earlier.tables.get(table);
                    amounts.put(
                            table, new Amount(now.rows - before.rows, now.bytes - before.bytes));
                });
        return new Stored(amounts);
    }

    boolean hasSameRowsAs(Stored other) {
        return tables.entrySet().stream()
                .allMatch(each -> each.getValue().rows == other.tables.get(each.getKey()).rows);
    }

    private static long number(
            Postgres postgres, String database, String what, String table, String condition) {
        return Long.parseLong(
                postgres.ask(database, "select " + what + " from " + table + " t" + condition));
    }
}
