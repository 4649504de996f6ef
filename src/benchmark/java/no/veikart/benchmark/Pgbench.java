package no.veikart.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PostgreSQL's own load generator with a script that makes the inserts of one request.
 *
 * @param program name or path
 * @param script file with the transaction
 * @param postgres the server
 * @param database one with the service's schema that nobody else uses
 */
record Pgbench(String program, Path script, Postgres postgres, String database) {

    private static final Pattern DONE =
            Pattern.compile("number of transactions actually processed: (\\d+)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: (\\d+)");
    private static final Pattern LATENCY = Pattern.compile("latency average = ([0-9.]+) ms");
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    /**
     * What {@code pgbench --version} says.
     *
     * @throws BenchmarkFailure where there is no such program
     */
    static String version(String program) {
        try {
            return output(List.of(program, "--version")).strip();
        } catch (IOException e) {
            throw new BenchmarkFailure(
                    "The benchmark needs pgbench (Debian: postgresql-contrib), and \""
                            + program
                            + "\" cannot be run. Install it, or say where it is:"
                            + " -Dbenchmark.pgbench=/path/to/pgbench",
                    e);
        }
    }

    /** As many clients as the service gets, for the same time. */
    Load run(int figures, int clients, Duration time) {
        return run(figures, clients, List.of("-T", Long.toString(time.toSeconds())));
    }

    void once(int figures) {
        run(figures, 1, List.of("-t", "1"));
    }

    private Load run(int figures, int clients, List<String> length) {
        int threads = Math.min(clients, Runtime.getRuntime().availableProcessors());
        List<String> command = new ArrayList<>(List.of(program, "-n", "-M", "prepared"));
        command.addAll(length);
        command.addAll(List.of("-c", Integer.toString(clients), "-j", Integer.toString(threads)));
        command.addAll(List.of("-h", "127.0.0.1", "-p", Integer.toString(postgres.port())));
        command.addAll(List.of("-U", Postgres.USER, "-f", script.toString()));
        command.addAll(
                List.of("-D", "seq=" + System.nanoTime() / 1000, "-D", "figures=" + figures));
        command.add(database);
        try {
            return parse(output(command));
        } catch (IOException e) {
            throw new BenchmarkFailure("pgbench cannot be run: " + e.getMessage(), e);
        }
    }

    private static Load parse(String output) {
        long done = (long) number(DONE, output);
        if (done == 0 || number(FAILED, output) > 0) {
            throw new BenchmarkFailure("pgbench failed:\n" + output);
        }
        return new Load(done, done / number(RATE, output), number(LATENCY, output), null);
    }

    private static double number(Pattern pattern, String output) {
        Matcher matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new BenchmarkFailure("pgbench failed:\n" + output);
        }
        return Double.parseDouble(matcher.group(1));
    }

    private static String output(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("PGPASSWORD", Postgres.USER, "LC_ALL", "C"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            throw Pause.interrupted(e);
        }
        return output;
    }
}
