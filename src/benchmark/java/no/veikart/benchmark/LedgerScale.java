package no.veikart.benchmark;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/**
 * The ledger under load, and with many entries: how fast it is published and signed, proved and
 * verified.
 */
record LedgerScale(Stage stage, Options options) {

    private static final int PORTIONS = 10;
    private static final int PROOFS = 2_000;
    private static final int VERIFIER_HEAP_MEGABYTES = 64;
    private static final Duration BETWEEN_SAMPLES = Duration.ofMillis(20);

    /**
     * What was measured.
     *
     * @param signedMillis from the commit of an act to a signed checkpoint over it, one by one,
     *     while others write as fast as they can
     * @param publishedPerSecond entries made public and signed in a second, by portions
     * @param entries in the ledger at the end
     * @param proofMillis from a request for an inclusion proof to the answer, one by one
     * @param verifierSeconds for a full verification with {@value #VERIFIER_HEAP_MEGABYTES} MB heap
     */
    record Result(
            List<Double> signedMillis,
            List<Double> publishedPerSecond,
            long entries,
            List<Double> proofMillis,
            double verifierSeconds) {}

    Result run() {
        LoadGenerator load = stage.load(1, options.clients());
        load.run(options.warmUp());
        List<Double> signed = new ArrayList<>();
        for (int i = 0; i < options.rounds(); i++) {
            signed.addAll(signedWhile(load));
            stage.awaitPublisher();
        }
        List<Double> published = new ArrayList<>();
        for (int i = 0; i < PORTIONS; i++) {
            published.add(publish(options.entries() / PORTIONS));
        }
        long entries = Long.parseLong(ask("select size from log_state"));
        return new Result(signed, published, entries, prove(entries), verify());
    }

    private List<Double> signedWhile(LoadGenerator load) {
        CompletableFuture<Void> writing =
                CompletableFuture.runAsync(() -> load.run(options.round()));
        List<Double> millis = new ArrayList<>();
        while (!writing.isDone()) {
            millis.add(signOne());
            Pause.millis(BETWEEN_SAMPLES.toMillis());
        }
        writing.join();
        return millis;
    }

    private double signOne() {
        String act =
                ask(stage.entries(1).strip() + " returning act"); // the only row that it inserts
        long committed = System.nanoTime();
        String signed =
                """
                select exists (select from ledger_entry e join ledger_checkpoint c
                    on c.tree_size > e.leaf_index where e.act = '%s')
                """
                        .formatted(act);
        while (!ask(signed).equals("t")) {
            Pause.millis(2);
        }
        return (System.nanoTime() - committed) / 1e6;
    }

    private double publish(int entries) {
        stage.postgres().checkpoint();
        stage.postgres().execute(Stage.DATABASE, stage.entries(entries));
        long committed = System.nanoTime();
        stage.awaitPublisher();
        while (!ask("select size = (select max(tree_size) from ledger_checkpoint) from log_state")
                .equals("t")) {
            Pause.millis(5);
        }
        return entries / ((System.nanoTime() - committed) / 1e9);
    }

    private List<Double> prove(long entries) {
        HttpClient client = HttpClient.newHttpClient();
        Random random = new Random(1);
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < 2 * PROOFS; i++) {
            long index = Math.floorMod(random.nextLong(), entries);
            double taken = prove(client, index);
            if (i >= PROOFS) {
                millis.add(taken);
            }
        }
        return millis;
    }

    private double prove(HttpClient client, long index) {
        URI proof = stage.address("/v1/ledger/proofs/inclusion?index=" + index);
        long begin = System.nanoTime();
        try {
            int status =
                    client.send(
                                    HttpRequest.newBuilder(proof).build(),
                                    HttpResponse.BodyHandlers.ofByteArray())
                            .statusCode();
            if (status != 200) {
                throw new BenchmarkFailure(proof + " answers " + status);
            }
        } catch (IOException e) {
            throw new BenchmarkFailure("A request failed: " + e, e);
        } catch (InterruptedException e) {
            throw Pause.interrupted(e);
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    private double verify() {
        File output = options.output().resolve("verifier.txt").toFile();
        Path state = options.output().resolve("verifier-state");
        ProcessBuilder verifier =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx" + VERIFIER_HEAP_MEGABYTES + "m",
                                options.verifier().toString(),
                                stage.address("").toString(),
                                "--state",
                                state.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(output);
        long begin = System.nanoTime();
        try {
            if (state.toFile().delete()) {
                throw new BenchmarkFailure(state + " was left by another run; it is deleted now.");
            }
            if (verifier.start().waitFor() != 0) {
                throw new BenchmarkFailure("The ledger is not verified, see " + output);
            }
        } catch (IOException e) {
            throw new BenchmarkFailure("The verifier does not start: " + e, e);
        } catch (InterruptedException e) {
            throw Pause.interrupted(e);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private String ask(String query) {
        return stage.postgres().ask(Stage.DATABASE, query);
    }
}
