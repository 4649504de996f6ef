package no.veikart.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.veikart.testsupport.TestIssuer;

/** Runs the scenarios and reports. A missed aim is part of the report, not a failure. */
final class Benchmark {

    private static final String ONE = "one";
    private static final String FIVE_HUNDRED = "five-hundred";
    private static final String BULK = "bulk";
    private static final String TREE = "tree";
    private static final String LEDGER = "ledger";
    private static final String READ = "read";

    private final Options options;
    private final Stage stage;
    private final Report report;

    private Benchmark(Options options, Stage stage, Report report) {
        this.options = options;
        this.stage = stage;
        this.report = report;
    }

    /** Exit code 1 and one message where something could not be measured at all. */
    public static void main(String[] arguments) {
        try {
            run(Options.from(System.getProperties()));
        } catch (BenchmarkFailure failure) {
            System.out.println(failure.getMessage());
            System.exit(1);
        }
    }

    private static void run(Options options) {
        String pgbench = Pgbench.version(options.pgbench());
        if (!Files.isReadable(options.service())) {
            throw new BenchmarkFailure(options.service() + " is missing. Run: mvn -Pbenchmark");
        }
        try (Ending ending = new Ending()) {
            Folder folder = Folder.create(options.output());
            ending.with(folder::delete);
            say("Starting PostgreSQL and the service.");
            TestIssuer.keycloak().start();
            ending.with(TestIssuer.keycloak()::stop);
            Stage stage = Stage.set(options, folder, ending);
            Report report = new Report(Machine.of(stage, pgbench), options);
            Benchmark benchmark = new Benchmark(options, stage, report);
            options.scenarios().forEach(name -> benchmark.scenario(name, ending));
            Path file = options.output().resolve("report.json");
            report.write(file);
            report.lines().forEach(Benchmark::say);
            say("All of it: " + file);
        }
    }

    private void scenario(String name, Ending ending) {
        say("Running " + name + ".");
        switch (name) {
            case ONE -> report.add(name, new Aim(0.35, true), comparison(1));
            case FIVE_HUNDRED -> report.add(name, new Aim(0.5, true), comparison(500));
            case TREE -> report.addTree(name, new Aim(0.9, true), treeCost(ending));
            case READ -> report.addRead(name, new Aim(0.9, true), readCost(ending));
            case LEDGER -> report.add(name, new LedgerScale(stage, options).run());
            case BULK -> report.add(name, new Aim(1.3, false), new Bulk(stage, options).run());
            default -> throw new BenchmarkFailure(name + " is no scenario.");
        }
    }

    private Comparison.Result comparison(int figures) {
        return new Comparison(stage, options, figures).run();
    }

    private List<ReadCost.Round> readCost(Ending ending) {
        Folder folder = Folder.create(options.output());
        ending.with(folder::delete);
        return new ReadCost(stage, options, folder, ending).run();
    }

    private List<TreeCost.Round> treeCost(Ending ending) {
        Folder folder = Folder.create(options.output());
        ending.with(folder::delete);
        Stage other = Stage.set(options.ofBaseline(), folder, ending);
        return new TreeCost(stage, other, options).run();
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
