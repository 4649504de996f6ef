package no.veikart.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The service against plain inserts of the same rows, in alternating rounds.
 *
 * @param figures in each request
 */
record Comparison(Stage stage, Options options, int figures) {

    /**
     * What was measured.
     *
     * @param rowsOfService what one request stores
     * @param rowsOfReference what one transaction of pgbench stores
     */
    record Result(
            int figures,
            Stored rowsOfService,
            Stored rowsOfReference,
            boolean sameRows,
            List<Pair> rounds) {}

    Result run() {
        LoadGenerator load = stage.load(figures, options.clients());
        Pgbench reference = stage.reference();
        Stored ofService = stored(Stage.DATABASE, load::once);
        Stored ofReference = stored(Stage.REFERENCE, () -> reference.once(figures));
        load.run(options.warmUp());
        reference.run(figures, options.clients(), options.round());
        List<Pair> rounds = new ArrayList<>();
        for (int i = 0; i < options.rounds(); i++) {
            rounds.add(pair(load, reference));
        }
        return new Result(
                figures, ofService, ofReference, ofService.hasSameRowsAs(ofReference), rounds);
    }

    private Pair pair(LoadGenerator load, Pgbench reference) {
        stage.awaitPublisher();
        Round service = measure(() -> load.run(options.round()));
        double behind = stage.awaitPublisher();
        Round plain = measure(() -> reference.run(figures, options.clients(), options.round()));
        return new Pair(service, plain, behind);
    }

    private Round measure(Supplier<Load> side) {
        stage.postgres().checkpoint();
        Usage before = usage();
        long written = written();
        Load load = side.get();
        return new Round(
                load,
                usage().since(before).perRequest(load.requests()),
                (double) (written() - written) / load.requests());
    }

    private Usage usage() {
        return Usage.of(stage.service().process(), stage.postgres().process());
    }

    private long written() {
        return Long.parseLong(
                stage.postgres()
                        .ask(Postgres.USER, "select (pg_current_wal_lsn() - '0/0')::bigint"));
    }

    private Stored stored(String database, Runnable request) {
        Stored before = Stored.in(stage.postgres(), database);
        request.run();
        return Stored.in(stage.postgres(), database).since(before);
    }
}
