package no.veikart.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The heap of the service's JVM, looked at from outside. */
final class Heap {

    /**
     * As {@code GC.heap_info} says it of each generation: {@code PSYoungGen total 384K, used 123K}.
     */
    private static final Pattern USED = Pattern.compile("total [^\\n]*? used (\\d+)K");

    /** As a collection's line says it, e.g. {@code 120M->45M(256M)}. */
    private static final Pattern COLLECTED = Pattern.compile("(\\d+)M->(\\d+)M\\(");

    private final Service service;

    Heap(Service service) {
        this.service = service;
    }

    /** Megabytes that are in use once everything that can be is collected. */
    double usedMegabytes() {
        command("GC.run");
        return USED.matcher(command("GC.heap_info"))
                        .results()
                        .mapToLong(generation -> Long.parseLong(generation.group(1)))
                        .reduce(Long::sum)
                        .orElseThrow(
                                () ->
                                        new BenchmarkFailure(
                                                "jcmd does not tell the service's heap."))
                / 1024.0;
    }

    /** How many lines the log of collections has. */
    int mark() {
        return lines().size();
    }

    /** The most megabytes that a collection since the mark has left; 0 where there was none. */
    int mostLeftSince(int mark) {
        return lines().stream()
                .skip(mark)
                .map(COLLECTED::matcher)
                .filter(Matcher::find)
                .mapToInt(line -> Integer.parseInt(line.group(2)))
                .max()
                .orElse(0);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(service.collections());
        } catch (IOException e) {
            throw new BenchmarkFailure("The log of collections cannot be read.", e);
        }
    }

    private String command(String command) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        String pid = Long.toString(service.process().pid());
        try {
            Process process = new ProcessBuilder(jcmd, pid, command).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BenchmarkFailure("jcmd, a part of the JDK, cannot be run.", e);
        }
    }
}
