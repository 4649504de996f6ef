package no.veikart.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Reading with few and with many figures stored, in alternating rounds: a series against the same
 * rows read by plain JDBC, and everything against COPY.
 *
 * @param few with {@value #FEW} figures beside those of the shipped catalogue
 * @param many with as many as the options say
 */
record FigureScale(Stage few, Stage many, Options options, Folder folder, Ending ending) {

    /** One whole indicator: every county has every month. */
    static final int FEW = 18_000;

    private static final String EXPORT = "/v1/observations?format=csv";
    private static final String COPY =
            """
            copy (select indicator, region, period, value, obs_status, precision, reason_code, revision,
                published_at, leaf_index from observation
            where published_at is not null and superseded_at is null
            order by indicator, region, period_end, period) to stdout with (format csv)
            """;

    /**
     * One round; loads are of reading series.
     *
     * @param ready one series again and again, where many figures are stored
     * @param bare plain JDBC, where few figures are stored
     * @param exportPerSecond rows a second of the bulk export
     * @param copyPerSecond rows a second of COPY
     * @param heapDuringExport the most megabytes that a collection left meanwhile
     */
    record Round(
            Load few,
            Load many,
            Load ready,
            Load bare,
            double exportPerSecond,
            double copyPerSecond,
            int heapDuringExport) {

        double ratio() {
            return few.perSecond() / bare.perSecond();
        }

        double ratioOfReady() {
            return ready.perSecond() / bare.perSecond();
        }

        double growth() {
            return few.perSecond() / many.perSecond();
        }

        double exportRatio() {
            return exportPerSecond / copyPerSecond;
        }
    }

    List<Round> run() {
        InetSocketAddress bare =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Service.freePort());
        ending.with(
                JavaProcess.start(
                                BareSeries.class,
                                options.javaOptions(),
                                folder.resolve("bare.log"),
                                Integer.toString(bare.getPort()),
                                few.postgres().jdbcUrl(Stage.DATABASE))
                        ::destroy);
        Pause.millis(2_000);
        List<InetSocketAddress> sides =
                List.of(few.service().address(), many.service().address(), bare);
        sides.forEach(side -> read(side, options.warmUp()));
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < options.rounds(); i++) {
            List<Load> loads = sides.stream().map(side -> read(side, options.round())).toList();
            Load ready = readOne(many.service().address(), options.round());
            Heap heap = new Heap(many.service());
            int mark = heap.mark();
            double export = perSecond(this::export);
            int during = heap.mostLeftSince(mark);
            rounds.add(
                    new Round(
                            loads.get(0),
                            loads.get(1),
                            ready,
                            loads.get(2),
                            export,
                            perSecond(this::copy),
                            during));
        }
        return rounds;
    }

    private Load read(InetSocketAddress side, Duration time) {
        return new LoadGenerator(side, new SeriesReads(), options.clients()).run(time);
    }

    private Load readOne(InetSocketAddress side, Duration time) {
        return new LoadGenerator(side, Read.of(SeriesReads.ONE), options.clients()).run(time);
    }

    private static double perSecond(Rows rows) {
        long begin = System.nanoTime();
        try {
            long count = rows.read();
            return count / ((System.nanoTime() - begin) / 1e9);
        } catch (IOException | SQLException e) {
            throw new BenchmarkFailure("The figures cannot be read: " + e, e);
        }
    }

    private long export() throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) many.address(EXPORT).toURL().openConnection();
        try (InputStream in = connection.getInputStream()) {
            return LineCount.of(in);
        }
    }

    private long copy() throws SQLException, IOException {
        return many.postgres().copy(Stage.DATABASE, COPY);
    }

    @FunctionalInterface
    private interface Rows {
        long read() throws IOException, SQLException;
    }
}
