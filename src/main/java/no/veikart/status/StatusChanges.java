package no.veikart.status;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The recorded changes of statuses. */
@ApplicationScoped
public class StatusChanges {

    /** What was said of the definitions that became public together with the change. */
    private static final String REASON =
            """
            (select min(t.text) from catalogue_version v join free_text t on t.id = v.reason
                where v.kind = 'indicator' and v.published_at = c.published_at
                    and (c.subject = 'indicator' and v.code = c.code
                        or c.subject = 'goal' and v.definition ->> 'goal' = c.code))\
            """;

    private final Jdbi jdbi;

    StatusChanges(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Records changes in the caller's transaction. */
    public void insert(List<StatusChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        jdbi.useHandle(
                handle -> {
                    PreparedBatch batch =
                            handle.prepareBatch(
                                    """
                                    insert into status_change (subject, code, from_status, to_status,
                                        from_stale, to_stale, causes, detail, published_at, leaf_index)
                                    values (:subject, :code, :from, :to, :wasStale, :isStale,
                                        :causes, :detail::jsonb, :at, :index)
                                    """);
                    changes.forEach(change -> bind(batch, change));
                    batch.execute();
                });
    }

    private static void bind(PreparedBatch batch, StatusChange change) {
        batch.bind("subject", change.subject().kind().code())
                .bind("code", change.subject().code())
                .bind("from", change.from())
                .bind("to", change.to())
                .bind("wasStale", change.wasStale())
                .bind("isStale", change.isStale())
                .bindArray("causes", String.class, change.causes())
                .bind("detail", change.detail())
                .bind("at", change.publishedAt())
                .bind("index", change.ledgerIndex())
                .add();
    }

    /**
     * Newest first.
     *
     * @param below only those with a lower ledger index; the place to go on from
     * @param asOf only those that were public at the instant
     */
    public List<StatusChange> find(ChangeFilter filter, long below, Instant asOf, int limit) {
        List<String> conditions =
                new ArrayList<>(List.of("published_at <= :asOf", "leaf_index < :below"));
        Map<String, Object> parameters = filter.bind(conditions);
        parameters.put("asOf", asOf);
        parameters.put("below", below);
        parameters.put("limit", limit);
        return find(String.join(" and ", conditions), parameters);
    }

    /** Those that became public in the batches after {@code from} up to and with {@code to}. */
    public List<StatusChange> between(long fromTreeSize, long toTreeSize) {
        return find(
                "leaf_index >= :from and leaf_index < :to",
                Map.of("from", fromTreeSize, "to", toTreeSize, "limit", Integer.MAX_VALUE));
    }

    private List<StatusChange> find(String condition, Map<String, ?> parameters) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        String.format(
                                                Locale.ROOT,
                                                """
                                        select subject, code, from_status, to_status, from_stale, to_stale,
                                            causes, detail, published_at, leaf_index, %s as reason
                                        from status_change c
                                        where %s
                                        order by leaf_index desc
                                        limit :limit
                                        """,
                                                REASON,
                                                condition))
                                .bindMap(parameters)
                                .map((row, context) -> change(row))
                                .list());
    }

    private static StatusChange change(ResultSet row) throws SQLException {
        return new StatusChange(
                new Subject(
                        Subject.Kind.valueOf(row.getString("subject").toUpperCase(Locale.ROOT)),
                        row.getString("code")),
                row.getString("from_status"),
                row.getString("to_status"),
                row.getBoolean("from_stale"),
                row.getBoolean("to_stale"),
                Arrays.asList((String[]) row.getArray("causes").getArray()),
                row.getString("detail"),
                row.getTimestamp("published_at").toInstant(),
                row.getLong("leaf_index"),
                row.getString("reason"));
    }
}
