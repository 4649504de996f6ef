package no.veikart.observation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import no.veikart.database.SqlArray;
import no.veikart.ledger.FreeTexts;
import no.veikart.period.Period;
import no.veikart.region.Region;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Published figures. Every read names the instant that it is about. */
@ApplicationScoped
public class Observations implements PublishedFigures {

    private static final String FIGURES =
            """
            select o.id, o.indicator, o.region, o.period, o.value, o.obs_status, o.precision, o.comment,
                o.source, o.reason_code, o.reason, o.revision, o.submission_id, o.published_at,
                o.superseded_at, o.leaf_index
            from observation o
            """;

    private static final String PUBLIC_AT =
            """
            o.published_at <= :instant and (o.superseded_at is null or o.superseded_at > :instant)
            """;

    private static final String COVERED =
            """
            select covered.period, source.text as source, covered.newest
            from (
                select o.period, o.source, max(o.published_at) as newest
                from observation o
                where o.indicator = :indicator and
            """
                    + PUBLIC_AT
                    + """
                group by o.period, o.source) covered
            left join free_text source on source.id = covered.source
            """;

    private final Jdbi jdbi;
    private final FreeTexts texts;
    private final Senders senders;

    Observations(Jdbi jdbi, FreeTexts texts, Senders senders) {
        this.jdbi = jdbi;
        this.texts = texts;
        this.senders = senders;
    }

    /** The series of the whole country, of all indicators, in time order within each. */
    public List<PublishedFigure> national(Instant instant) {
        return find(
                FIGURES
                        + "where o.region = :country and "
                        + PUBLIC_AT
                        + "order by o.indicator, o.period_end, o.period",
                Map.of("country", Region.WHOLE_COUNTRY, "instant", instant));
    }

    /**
     * All revisions of all figures that were public at the instant.
     *
     * @return null where there are more than {@code most}
     */
    public @Nullable HeldFigures held(Instant instant, int most) {
        List<PublishedFigure> all =
                find(
                        FIGURES + "where o.published_at <= :instant limit :limit",
                        Map.of("instant", instant, "limit", most + 1));
        return all.size() > most ? null : HeldFigures.of(all);
    }

    @Override
    public List<PublishedFigure> series(
            String indicator,
            SeriesFilter filter,
            @Nullable FigureKey after,
            Instant instant,
            int limit) {
        List<String> conditions = new ArrayList<>(List.of("o.indicator = :indicator", PUBLIC_AT));
        Map<String, Object> parameters = filter.bind(conditions);
        parameters.put("indicator", indicator);
        parameters.put("instant", instant);
        parameters.put("limit", limit);
        if (after != null) {
            conditions.add(
                    "(o.region, o.period_end, o.period) > (:afterRegion, :afterEnd, :afterPeriod)");
            parameters.put("afterRegion", after.region());
            parameters.put("afterEnd", after.period().lastDay());
            parameters.put("afterPeriod", after.period().toString());
        }
        return find(
                FIGURES
                        + "where "
                        + String.join(" and ", conditions)
                        + " order by o.region, o.period_end, o.period limit :limit",
                parameters);
    }

    @Override
    public List<PublishedFigure> history(
            String indicator, SeriesFilter filter, Instant instant, int limit) {
        List<String> conditions =
                new ArrayList<>(List.of("o.indicator = :indicator", "o.published_at <= :instant"));
        Map<String, Object> parameters = filter.bind(conditions);
        parameters.put("indicator", indicator);
        parameters.put("instant", instant);
        parameters.put("limit", limit);
        return find(
                FIGURES
                        + "where "
                        + String.join(" and ", conditions)
                        + " order by o.region, o.period_end, o.period, o.published_at desc limit :limit",
                parameters);
    }

    @Override
    public List<CoveredPeriod> periods(String indicator, Instant instant) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(COVERED)
                                .bind("indicator", indicator)
                                .bind("instant", instant)
                                .map((row, context) -> covered(row))
                                .list());
    }

    private static CoveredPeriod covered(ResultSet row) throws SQLException {
        return new CoveredPeriod(
                Period.parse(row.getString("period")),
                row.getString("source"),
                row.getTimestamp("newest").toInstant());
    }

    @Override
    public List<PublishedFigure> revisions(FigureKey key, Instant instant) {
        return find(
                FIGURES
                        + """
                        where o.indicator = :indicator and o.region = :region
                            and o.period_end = :end and o.period = :period and o.published_at <= :instant
                        order by o.published_at desc
                        """,
                Map.of(
                        "indicator", key.indicator(),
                        "region", key.region(),
                        "end", key.period().lastDay(),
                        "period", key.period().toString(),
                        "instant", instant));
    }

    /** The regions for which indicators have figures now, by code of the indicator. */
    public Map<String, Set<String>> regions(List<String> indicators) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select distinct indicator, region from observation
                                        where indicator = any(:indicators)
                                            and published_at is not null and superseded_at is null
                                        """)
                                .bind("indicators", SqlArray.of("text", indicators, code -> code))
                                .map(
                                        (row, context) ->
                                                Map.entry(
                                                        row.getString("indicator"),
                                                        row.getString("region")))
                                .collect(
                                        groupingBy(
                                                Map.Entry::getKey,
                                                mapping(Map.Entry::getValue, toSet()))));
    }

    /** The current figures of the keys, in one query however many there are. */
    public List<PublishedFigure> current(List<FigureKey> keys) {
        return find(
                FIGURES
                        + """
                        join unnest(:indicators, :regions, :periods)
                            as wanted (indicator, region, period)
                            using (indicator, region, period)
                        where o.published_at is not null and o.superseded_at is null
                        """,
                query ->
                        query.bind("indicators", SqlArray.of("text", keys, FigureKey::indicator))
                                .bind("regions", SqlArray.of("text", keys, FigureKey::region))
                                .bind(
                                        "periods",
                                        SqlArray.of("text", keys, key -> key.period().toString())));
    }

    /**
     * Of each key's series, the newest current figure before it that has a value; in one query.
     * Keys with nothing before them have none.
     */
    public List<PublishedFigure> newestBefore(List<FigureKey> keys) {
        return find(
                FIGURES
                        + """
                        where o.id in (
                            select before.id
                            from unnest(:indicators, :regions, :ends)
                                as wanted (indicator, region, period_end)
                            cross join lateral (
                                select p.id from observation p
                                where p.indicator = wanted.indicator
                                    and p.region = wanted.region
                                    and p.period_end < wanted.period_end
                                    and p.published_at is not null
                                    and p.superseded_at is null
                                    and p.value is not null
                                order by p.period_end desc limit 1) before)
                        """,
                query ->
                        query.bind("indicators", SqlArray.of("text", keys, FigureKey::indicator))
                                .bind("regions", SqlArray.of("text", keys, FigureKey::region))
                                .bind(
                                        "ends",
                                        SqlArray.of("date", keys, key -> key.period().lastDay())));
    }

    private List<PublishedFigure> find(String sql, Map<String, ?> parameters) {
        return find(sql, query -> query.bindMap(parameters));
    }

    /** Texts and senders are looked up after it: few rows have texts, and many one sender. */
    private List<PublishedFigure> find(String sql, UnaryOperator<Query> parameters) {
        List<StoredFigure> rows =
                jdbi.withHandle(
                        handle ->
                                parameters
                                        .apply(handle.createQuery(sql))
                                        .map((row, context) -> StoredFigure.of(row))
                                        .list());
        Map<UUID, String> texts = texts(rows);
        Map<UUID, String> from =
                senders.of(rows.stream().map(StoredFigure::submission).collect(toSet()));
        return rows.stream().map(row -> row.with(texts, from)).toList();
    }

    private Map<UUID, String> texts(List<StoredFigure> rows) {
        List<UUID> ids = rows.stream().flatMap(StoredFigure::texts).distinct().toList();
        return ids.isEmpty() ? Map.of() : texts.find(ids);
    }
}
