package no.veikart.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import no.veikart.ledger.Entry;
import no.veikart.ledger.EntryType;
import no.veikart.obligation.Obligation;
import no.veikart.obligation.OverdueObligations;
import no.veikart.status.Evidence;

/** Records in the ledger that a figure is owed beyond its grace, once for each. */
@ApplicationScoped
class OverdueFigures {

    private final OverdueObligations obligations;
    private final OwnEntries ownEntries;

    OverdueFigures(OverdueObligations obligations, OwnEntries ownEntries) {
        this.obligations = obligations;
        this.ownEntries = ownEntries;
    }

    /**
     * Records those of the evidence's day that were not recorded before.
     *
     * @param first index of the first entry
     * @return the number of entries
     */
    int record(Evidence evidence, Instant instant, long first) {
        List<Obligation> overdue =
                obligations.notYetRecorded(evidence.day(), evidence.indicators());
        ownEntries.append(overdue.stream().map(one -> entry(one, instant)).toList(), first);
        obligations.record(overdue, first);
        return overdue.size();
    }

    private static Entry entry(Obligation overdue, Instant instant) {
        return Entry.of(EntryType.OBLIGATION_OVERDUE, instant)
                .with("organisation", overdue.reporter().organisation())
                .with("indicator", overdue.indicator().code())
                .with("period", overdue.period().toString())
                .with("due", overdue.due().toString())
                .with("graceEnds", overdue.graceEnds().toString())
                .build();
    }
}
