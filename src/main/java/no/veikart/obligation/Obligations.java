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
import org.jspecify.annotations.Nullable;

/** What organisations owe, and what they have submitted of it. */
@ApplicationScoped
public class Obligations {

    private final Jdbi jdbi;

    Obligations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * All of the indicators as they stand on a day, in one query however many there are. A figure
     * that the catalogue brought is not owed.
     */
    public List<Obligation> on(LocalDate day, List<Indicator> indicators) {
        List<Obligation> calendar = ReportingCalendar.upTo(day, indicators);
        Map<Obligation.Key, Submitted> submitted = submitted(calendar);
        return calendar.stream()
                .filter(one -> !isShipped(submitted.get(one.key())))
                .map(one -> one.fulfilledBy(fulfilment(submitted.get(one.key()))))
                .toList();
    }

    private static boolean isShipped(@Nullable Submitted first) {
        return first != null && first.shipped();
    }

    private static Obligation.@Nullable Fulfilment fulfilment(@Nullable Submitted first) {
        return first == null ? null : first.fulfilment();
    }

    private Map<Obligation.Key, Submitted> submitted(List<Obligation> owed) {
        return jdbi.withHandle(
                handle ->
                        handle
                                .createQuery(
                                        """
                                        select w.organisation, w.indicator, w.period, f.id, f.received_at, f.shipped
                                        from unnest(:organisations, :indicators, :periods, :ends)
                                            as w (organisation, indicator, period, period_end)
                                        cross join lateral (
                                            select s.id, s.received_at, s.channel = 'catalogue' as shipped
                                            from observation o join submission s on s.id = o.submission_id
                                            where o.indicator = w.indicator and o.period_end = w.period_end
                                                and o.period = w.period
                                                and (s.organisation = w.organisation or s.channel = 'catalogue')
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
                                                        new Submitted(
                                                                new Obligation.Fulfilment(
                                                                        row.getObject(
                                                                                "id", UUID.class),
                                                                        row.getTimestamp(
                                                                                        "received_at")
                                                                                .toInstant()),
                                                                row.getBoolean("shipped"))))
                                .stream()
                                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static SqlArray texts(List<Obligation> owed, Function<Obligation, String> text) {
        return SqlArray.of("text", owed, text);
    }

    /** The first submission that has such a figure; whether it is the catalogue's. */
    private record Submitted(Obligation.Fulfilment fulfilment, boolean shipped) {}
}
