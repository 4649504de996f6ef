package no.veikart.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

/**
 * One of the programs that are a single source file, compiled once, run in a process of its own.
 */
final class JavaProgram {

    static final Path FOLDER = Path.of("src", "main", "resources", "ledger");

    private static final long MOST_SECONDS = 120;

    private final String name;
    private final Path classes;

    private JavaProgram(String name, Path classes) {
        this.name = name;
        this.classes = classes;
    }

    /** Compiles with every warning as an error. */
    static JavaProgram compile(String name) {
        try {
            Path classes = Files.createTempDirectory("veikart-" + name);
            int status =
                    ToolProvider.getSystemJavaCompiler()
                            .run(
                                    null,
                                    null,
                                    null,
                                    "-Xlint:all",
                                    "-Werror",
                                    "-d",
                                    classes.toString(),
                                    source(name));
            assertThat(status).as("compiling %s", name).isZero();
            return new JavaProgram(name, classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the documentation says: {@code java Name.java …}. */
    static Run runSource(String name, List<String> arguments) {
        return await(start(List.of(source(name)), arguments));
    }

    Run run(List<String> arguments) {
        return await(start(arguments));
    }

    /** The same in this process, which is faster; the program's classes are loaded anew. */
    Run runHere(List<String> arguments) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8);
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            Method run =
                    loader.loadClass(name)
                            .getDeclaredMethod("run", String[].class, PrintStream.class);
            run.setAccessible(true);
            Object status = run.invoke(null, arguments.toArray(new String[0]), out);
            return new Run((int) status, output.toString(StandardCharsets.UTF_8));
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    Process start(List<String> arguments) {
        return start(
                List.of("-XX:TieredStopAtLevel=1", "-cp", classes.toString(), name), arguments);
    }

    /** Without haste in the compiler, and with no more heap than that. */
    Process startForLong(String heap, List<String> arguments) {
        return start(List.of("-Xmx" + heap, "-cp", classes.toString(), name), arguments);
    }

    private static String source(String name) {
        return FOLDER.resolve(name + ".java").toString();
    }

    private static Process start(List<String> program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(program);
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Run await(Process process) {
        try (var output = process.getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as(text).isTrue();
            return new Run(process.exitValue(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came of a run: its exit status and all that it printed. */
    record Run(int status, String output) {}
}
