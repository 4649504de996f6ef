package no.veikart.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestIssuer;

/**
 * Everything that is measured, running: PostgreSQL with the service's database and the reference's,
 * which began as a copy of it, an issuer, and the service.
 */
final class Stage {

    static final String DATABASE = "veikart";
    static final String REFERENCE = "reference";

    private static final Duration TOKEN = Duration.ofHours(12);

    private final Options options;
    private final Postgres postgres;
    private final Service service;

    private Stage(Options options, Postgres postgres, Service service) {
        this.options = options;
        this.postgres = postgres;
        this.service = service;
    }

    static Stage set(Options options, Folder folder, Ending ending) {
        Postgres postgres = Postgres.start(folder);
        ending.with(postgres::end);
        postgres.execute(Postgres.USER, "create database " + DATABASE);
        start(options, folder, postgres).end();
        postgres.execute(DATABASE, read(options.sql().resolve("catalogue.sql")));
        postgres.execute(Postgres.USER, "create database " + REFERENCE + " template " + DATABASE);
        Service service = start(options, folder, postgres);
        ending.with(service::end);
        return new Stage(options, postgres, service);
    }

    private static Service start(Options options, Folder folder, Postgres postgres) {
        return Service.start(
                options, folder, postgres.jdbcUrl(DATABASE), TestIssuer.keycloak().name());
    }

    Postgres postgres() {
        return postgres;
    }

    Service service() {
        return service;
    }

    /** Clients that report so many figures with each request. */
    LoadGenerator load(int figures, int clients) {
        String authorization =
                TestCallers.system(Figures.REPORTER, "reporter").expiresIn(TOKEN).bearer();
        return new LoadGenerator(
                service.address(), Submission.of(authorization, Figures.body(figures)), clients);
    }

    /** An address of the service. */
    URI address(String path) {
        return URI.create("http://127.0.0.1:" + service.address().getPort() + path);
    }

    /** A statement that adds so many acts to be published. */
    String entries(int count) {
        return read(options.sql().resolve("entries.sql")).formatted(count);
    }

    Pgbench reference() {
        return new Pgbench(
                options.pgbench(), options.sql().resolve("submission.sql"), postgres, REFERENCE);
    }

    /** Waits until all that was accepted is public; seconds that it took. */
    double awaitPublisher() {
        long begin = System.nanoTime();
        while (!postgres.ask(DATABASE, "select count(*) from ledger_entry where leaf_index is null")
                .equals("0")) {
            Pause.millis(20);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new BenchmarkFailure(file + " cannot be read.", e);
        }
    }
}
