package no.veikart.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.veikart.database.Inserts;
import no.veikart.database.SqlArray;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The recorded acts. There is no way to change or remove one, here or in the database.
 *
 * <p>Entries are inserted in the transaction of their act, without an index; the publisher gives
 * the index.
 */
@ApplicationScoped
public class LedgerEntries {

    private final Jdbi jdbi;

    LedgerEntries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Appends an act's entries, in their order, in the caller's transaction. */
    public void append(UUID act, List<Entry> entries) {
        Inserts inserts = new Inserts();
        append(act, entries, inserts);
        inserts.run(jdbi);
    }

    /**
     * Appends entries that stay unpublished for some time.
     *
     * @param notBefore when they may become public, the same for all of an act; null for at once
     */
    public void append(UUID act, List<Entry> entries, @Nullable Instant notBefore) {
        Inserts inserts = new Inserts();
        add(act, entries, notBefore, inserts);
        inserts.run(jdbi);
    }

    /** Appends an act's entries, in their order, together with what else the act inserts. */
    public void append(UUID act, List<Entry> entries, Inserts inserts) {
        add(act, entries, null, inserts);
    }

    /**
     * Leaf hashes (RFC 6962, section 2.1) of public entries, in the order of their indexes.
     *
     * @param from first index
     * @param to index after the last
     */
    public List<byte[]> leafHashes(long from, long to) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select sha256('\\x00'::bytea || body) as hash from ledger_entry
                                        where leaf_index >= :from and leaf_index < :to order by leaf_index
                                        """)
                                .bind("from", from)
                                .bind("to", to)
                                .map((row, context) -> row.getBytes("hash"))
                                .list());
    }

    /** Public entries by their indexes, at most from {@code from} to below {@code to}. */
    public List<RecordedEntry> find(long from, long to) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select leaf_index, type, body from ledger_entry
                                        where leaf_index >= :from and leaf_index < :to order by leaf_index
                                        """)
                                .bind("from", from)
                                .bind("to", to)
                                .map((row, context) -> recorded(row))
                                .list());
    }

    /** The public entries about submissions themselves, not their figures, that acts brought. */
    public List<RecordedEntry> aboutSubmissions(List<UUID> acts) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select leaf_index, type, body from ledger_entry
                                        where act = any(:acts) and type like 'submission.%'
                                            and leaf_index is not null
                                        order by leaf_index
                                        """)
                                .bind("acts", SqlArray.of("uuid", acts, act -> act))
                                .map((row, context) -> recorded(row))
                                .list());
    }

    /** When the oldest act was made that may become public and is not; empty where none waits. */
    public Optional<Instant> oldestWaiting() {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select greatest(not_before,
                                            (convert_from(body, 'UTF8')::jsonb ->> 'time')::timestamptz)
                                        from ledger_entry
                                        where leaf_index is null
                                            and (not_before is null or not_before <= clock_timestamp())
                                        order by id limit 1
                                        """)
                                .mapTo(Instant.class)
                                .findOne());
    }

    private static RecordedEntry recorded(ResultSet row) throws SQLException {
        return new RecordedEntry(
                row.getLong("leaf_index"), row.getString("type"), row.getBytes("body"));
    }

    private static void add(
            UUID act, List<Entry> entries, @Nullable Instant notBefore, Inserts inserts) {
        inserts.into("ledger_entry", entries)
                .all("act", "uuid", act)
                .all("not_before", "timestamptz", notBefore)
                .each("type", "text", entry -> entry.type().code())
                .each("body", "bytea", Entry::body)
                .each("observation", "bigint", Entry::observation)
                .each("milestone", "bigint", Entry::milestone)
                .each("catalogue", "bigint", Entry::catalogue);
    }
}
