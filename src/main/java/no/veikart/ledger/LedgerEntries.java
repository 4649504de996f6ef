package no.veikart.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.veikart.database.Inserts;
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
