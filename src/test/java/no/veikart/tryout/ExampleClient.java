package no.veikart.tryout;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * One of the example clients as its user runs it: in a process of its own.
 *
 * @param interpreter {@code java} or {@code sh}
 * @param folder where its output is kept
 */
record ExampleClient(String interpreter, Path folder, Settings settings) {

    private static final Path EXAMPLES = Path.of("src", "main", "examples");

    /** Whether the machine has what the client needs: the shell's needs curl. */
    boolean canRun() {
        return interpreter.equals("java")
                || Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, "curl")));
    }

    Run run(String... arguments) throws Exception {
        return start(arguments).get();
    }

    Future<Run> start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (interpreter.equals("java")) {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.add(EXAMPLES.resolve("Report.java").toString());
        } else {
            command.add(interpreter);
            command.add(EXAMPLES.resolve("report.sh").toString());
        }
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(folder, "client", ".out");
        Path errors = Files.createTempFile(folder, "client", ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile());
        builder.environment()
                .putAll(
                        Map.of(
                                "VEIKART_URL", settings.address().toString(),
                                "VEIKART_TOKEN_URL", settings.tokenEndpoint().toString()));
        return builder.start()
                .onExit()
                .thenApply(ended -> new Run(ended.exitValue(), read(output), read(errors)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException("The client left no output", e);
        }
    }

    /** What came of a run: its exit status, its standard output and its standard error. */
    record Run(int status, String output, String errors) {}
}
