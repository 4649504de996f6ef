package no.veikart.obligation;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import no.veikart.database.SqlArray;
import no.veikart.indicator.Indicator;
import no.veikart.period.Period;
import org.jdbi.v3.core.Jdbi;

/** What organisations owe, and what they have submitted of it. */
@ApplicationScoped
public class Obligations {

    private final Jdbi jdbi;

    Obligations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All of the indicators as they stand on a day, in one query however many there are. */
    public List<Obligation> on(LocalDate day, List<Indicator> indicators) {
        List<Obligation> owed = ReportingCalendar.upTo(day, indicators);
        Map<Obligation.Key, Obligation.Fulfilment> fulfilments = fulfilments(owed);
        return owed.stream().map(one -> one.fulfilledBy(fulfilments.get(one.key()))).toList();
    }

    private Map<Obligation.Key, Obligation.Fulfilment> fulfilments(List<Obligation> owed) {
        return jdbi.withHandle(
                handle ->
                        handle
                                .createQuery(
                                        """
                                        select w.organisation, w.indicator, w.period, f.id, f.received_at
                                        from unnest(:organisations, :indicators, :periods, :ends)
                                            as w (organisation, indicator, period, period_end)
                                        cross join lateral (
                                            select s.id, s.received_at
                                            from observation o join submission s on s.id = o.submission_id
                                            where o.indicator = w.indicator and o.period_end = w.period_end
                                                and o.period = w.period and s.organisation = w.organisation
                                                and s.state in ('submitted', 'accepted', 'published')
                                            order by s.received_at limit 1) f
                                        """)
                                .bind(
                                        "organisations",
                                        texts(owed, one -> one.reporter().organisation()))
                                .bind("indicators", texts(owed, one -> one.indicator().code()))
                                .bind("periods", texts(owed, one -> one.period().toString()))
                                .bind(
                                        "ends",
                                        SqlArray.of("date", owed, one -> one.period().lastDay()))
                                .map(
                                        (row, context) ->
                                                Map.entry(
                                                        new Obligation.Key(
                                                                row.getString("organisation"),
                                                                row.getString("indicator"),
                                                                Period.parse(
                                                                        row.getString("period"))),
                                                        new Obligation.Fulfilment(
                                                                row.getObject("id", UUID.class),
                                                                row.getTimestamp("received_at")
                                                                        .toInstant())))
                                .stream()
                                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static SqlArray texts(List<Obligation> owed, Function<Obligation, String> text) {
        return SqlArray.of("text", owed, text);
    }
}
