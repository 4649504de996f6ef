package no.veikart.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
        append(act, entries, null);
    }

    /**
     * Appends entries that stay unpublished for some time.
     *
     * @param notBefore when they may become public, the same for all of an act; null for at once
     */
    public void append(UUID act, List<Entry> entries, @Nullable Instant notBefore) {
        jdbi.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        insert into ledger_entry
                                            (act, type, body, observation, milestone, catalogue, not_before)
                                        select :act, type, body, observation, milestone, catalogue, :notBefore
                                        from unnest(:types, :bodies, :observations, :milestones, :catalogues)
                                            with ordinality
                                            as e (type, body, observation, milestone, catalogue, place)
                                        order by place
                                        """)
                                .bind("act", act)
                                .bindByType("notBefore", notBefore, Instant.class)
                                .bindArray(
                                        "types",
                                        String.class,
                                        entries.stream().map(entry -> entry.type().code()).toList())
                                .bindArray(
                                        "bodies",
                                        byte[].class,
                                        entries.stream().map(Entry::body).toList())
                                .bindArray(
                                        "observations",
                                        Long.class,
                                        entries.stream().map(Entry::observation).toList())
                                .bindArray(
                                        "milestones",
                                        Long.class,
                                        entries.stream().map(Entry::milestone).toList())
                                .bindArray(
                                        "catalogues",
                                        Long.class,
                                        entries.stream().map(Entry::catalogue).toList())
                                .execute());
    }
}
