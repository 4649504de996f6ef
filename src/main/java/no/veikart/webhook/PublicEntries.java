package no.veikart.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import no.veikart.ledger.LedgerEntries;
import no.veikart.ledger.RecordedEntry;
import no.veikart.roadmap.PublicStates;

/** The entries that receivers may be told of: whoever hears of one finds it in the public state. */
@ApplicationScoped
class PublicEntries {

    private static final int PAGE = 256;

    private final PublicStates states;
    private final LedgerEntries entries;

    PublicEntries(PublicStates states, LedgerEntries entries) {
        this.states = states;
        this.entries = entries;
    }

    /** How many there are. */
    long size() {
        return states.newest().map(state -> state.batch().treeSize()).orElse(0L);
    }

    /** Some of them, in their order; none beyond the last. */
    List<RecordedEntry> from(long index) {
        long end = Math.min(size(), index + PAGE);
        return index < end ? entries.find(index, end) : List.of();
    }
}
