package no.veikart.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

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
        jdbi.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        insert into ledger_entry (act, type, body, observation, catalogue)
                                        select :act, type, body, observation, catalogue
                                        from unnest(:types, :bodies, :observations, :catalogues)
                                            with ordinality as e (type, body, observation, catalogue, place)
                                        order by place
                                        """)
                                .bind("act", act)
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
                                        "catalogues",
                                        Long.class,
                                        entries.stream().map(Entry::catalogue).toList())
                                .execute());
    }
}
