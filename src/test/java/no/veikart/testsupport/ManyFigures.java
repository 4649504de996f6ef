package no.veikart.testsupport;

import java.util.Locale;

/** Published figures of counties and months, put into the database as the publisher would. */
public final class ManyFigures {

    private ManyFigures() {}

    /**
     * Inserts so many of each shipped indicator, at most 3600 for each county; they are public from
     * the newest publication on, and a running service reads them after its next one.
     */
    public static void insert(int counties, int months) {
        TestSql.execute(
                String.format(
                        Locale.ROOT,
                        """
                        insert into observation (submission_id, position, indicator, region, period,
                            period_end, value, obs_status, precision, accepted_at, published_at,
                            revision, leaf_index)
                        select (select id from submission order by id limit 1),
                            1000000 + row_number() over (),
                            i.code, r.code, to_char(m.first, 'YYYY-MM'),
                            (m.first + interval '1 month' - interval '1 day')::date,
                            extract(year from m.first) + 0.5, 'A', 'exact', b.instant, b.instant, 1,
                            100000000 + row_number() over ()
                        from (select code from catalogue_version
                                where kind = 'indicator' and superseded_at is null) i
                            cross join (select code from catalogue_version
                                where kind = 'region' and code <> '0' and superseded_at is null
                                order by code limit %d) r
                            cross join (select date '1900-01-01' + make_interval(months => n) as first
                                from generate_series(0, %d - 1) n) m
                            cross join (select max(published_at) as instant from ledger_batch) b
                        """,
                        counties,
                        months));
        TestSql.execute("analyze observation");
    }
}
