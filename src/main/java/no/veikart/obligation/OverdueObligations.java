package no.veikart.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import no.veikart.database.Inserts;
import no.veikart.indicator.Indicator;
import no.veikart.period.Period;
import org.jdbi.v3.core.Jdbi;

/** Of which obligations the ledger says that they were overdue beyond their grace, each once. */
@ApplicationScoped
public class OverdueObligations {

    private final Obligations obligations;
    private final Jdbi jdbi;

    OverdueObligations(Obligations obligations, Jdbi jdbi) {
        this.obligations = obligations;
        this.jdbi = jdbi;
    }

    /** Those of the indicators that are so on a day, and of which nothing is recorded. */
    public List<Obligation> notYetRecorded(LocalDate day, List<Indicator> indicators) {
        Set<Obligation.Key> recorded = recorded();
        return obligations.on(day, indicators).stream()
                .filter(Obligation::isOverdueBeyondGrace)
                .filter(overdue -> !recorded.contains(overdue.key()))
                .toList();
    }

    /**
     * Notes that they are recorded, in the caller's transaction.
     *
     * @param first index of the first one's entry; the others' follow it
     */
    public void record(List<Obligation> overdue, long first) {
        List<Numbered> numbered =
                IntStream.range(0, overdue.size())
                        .mapToObj(i -> new Numbered(overdue.get(i).key(), first + i))
                        .toList();
        Inserts inserts = new Inserts();
        inserts.into("overdue_obligation", numbered)
                .each("organisation", "text", one -> one.key().organisation())
                .each("indicator", "text", one -> one.key().indicator())
                .each("period", "text", one -> one.key().period().toString())
                .each("leaf_index", "bigint", Numbered::index);
        inserts.run(jdbi);
    }

    private Set<Obligation.Key> recorded() {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        "select organisation, indicator, period from overdue_obligation")
                                .map(
                                        (row, context) ->
                                                new Obligation.Key(
                                                        row.getString("organisation"),
                                                        row.getString("indicator"),
                                                        Period.parse(row.getString("period"))))
                                .set());
    }

    private record Numbered(Obligation.Key key, long index) {}
}
