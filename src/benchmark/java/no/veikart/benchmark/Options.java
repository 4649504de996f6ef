package no.veikart.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What a person may set, as system properties that begin with {@code benchmark.}.
 *
 * @param service the built service, {@code quarkus-run.jar}
 * @param output where the report goes, and for the time of the run the data
 * @param sql the folder of the scripts for pgbench
 * @param pgbench the program, by name or path
 * @param scenarios names of the scenarios to run, in their order
 * @param clients how many connections send requests, each its next one after an answer
 * @param readers how many connections read in the scenario of reading
 * @param rounds how often each side of a scenario is measured; at least 1
 * @param round length of one measurement; whole seconds
 * @param warmUp how long each side of a scenario runs before the first round
 * @param javaOptions for the JVMs of the service and of the servers that it is compared with
 * @param entries that the ledger is filled with in the scenario of that name
 * @param figures how many are stored in the scenario of that name
 * @param listeners how many connections hear of each event in the scenario events
 * @param verifier the program that verifies the ledger
 * @param baseline another build of the service to compare with; null where none is given
 */
record Options(
        Path service,
        Path output,
        Path sql,
        String pgbench,
        List<String> scenarios,
        int clients,
        int readers,
        int rounds,
        Duration round,
        Duration warmUp,
        List<String> javaOptions,
        int entries,
        int figures,
        int listeners,
        Path verifier,
        @Nullable Path baseline) {

    /** As the chart has it: on two processors the barriers of G1 cost a fifth of a request. */
    private static final String COLLECTOR = "-XX:+UseParallelGC";

    static Options from(Properties properties) {
        Path project = Path.of(text(properties, "project")).toAbsolutePath();
        return new Options(
                project.resolve("target/quarkus-app/quarkus-run.jar"),
                project.resolve("target/benchmark"),
                project.resolve("src/benchmark/sql"),
                text(properties, "pgbench"),
                words(text(properties, "scenarios"), ","),
                number(properties, "clients"),
                number(properties, "readers"),
                number(properties, "rounds"),
                Duration.ofSeconds(number(properties, "seconds")),
                Duration.ofSeconds(number(properties, "warm-up")),
                words(COLLECTOR + " " + text(properties, "java-options"), " "),
                number(properties, "entries"),
                number(properties, "figures"),
                number(properties, "listeners"),
                project.resolve("src/main/resources/ledger/VerifyLedger.java"),
                baseline(text(properties, "baseline")));
    }

    private static @Nullable Path baseline(String text) {
        return text.isEmpty() ? null : Path.of(text).toAbsolutePath();
    }

    /** The same for the build to compare with. */
    Options ofBaseline() {
        if (baseline == null || !Files.isReadable(baseline)) {
            throw new BenchmarkFailure(
                    "The scenario tree wants the quarkus-run.jar of a build to compare with:"
                            + " -Dbenchmark.baseline=…");
        }
        return new Options(
                baseline,
                output,
                sql,
                pgbench,
                scenarios,
                clients,
                readers,
                rounds,
                round,
                warmUp,
                javaOptions,
                entries,
                figures,
                listeners,
                verifier,
                baseline);
    }

    private static List<String> words(String text, String separator) {
        return List.of(text.split(separator, -1)).stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static int number(Properties properties, String name) {
        String text = text(properties, name);
        try {
            int number = Integer.parseInt(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, with the value
        }
        throw new BenchmarkFailure(
                "-Dbenchmark." + name + "=" + text + " is not a whole number from 1.");
    }

    private static String text(Properties properties, String name) {
        return properties.getProperty("benchmark." + name, "").strip();
    }
}
