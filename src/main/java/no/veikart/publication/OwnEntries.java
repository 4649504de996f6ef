package no.veikart.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import no.veikart.ledger.Entry;
import no.veikart.ledger.Identifiers;
import no.veikart.ledger.LedgerEntries;

/** Entries of the publisher itself; nobody else acted. */
@ApplicationScoped
class OwnEntries {

    private final LedgerEntries entries;
    private final Identifiers identifiers;
    private final Queue queue;

    OwnEntries(LedgerEntries entries, Identifiers identifiers, Queue queue) {
        this.entries = entries;
        this.identifiers = identifiers;
        this.queue = queue;
    }

    /** Appends them and gives them the indexes from {@code first} on, in their order. */
    void append(List<Entry> own, long first) {
        if (!own.isEmpty()) {
            UUID act = identifiers.next();
            entries.append(act, own);
            queue.number(List.of(act), first);
        }
    }
}
