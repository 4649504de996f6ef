package no.veikart.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects what was measured: a document for programs, a few lines for people. */
final class Report {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Map<String, Object> document = new LinkedHashMap<>();
    private final Map<String, Object> scenarios = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();

    Report(Machine machine, Options options) {
        document.put("time", Clock.systemUTC().instant().toString());
        document.put("machine", machine);
        document.put("clients", options.clients());
        document.put("readers", options.readers());
        document.put("secondsPerRound", options.round().toSeconds());
        document.put("warmUpSeconds", options.warmUp().toSeconds());
        document.put("javaOptions", options.javaOptions());
        document.put("scenarios", scenarios);
    }

    void add(String name, Aim aim, Comparison.Result result) {
        List<Pair> rounds = result.rounds();
        Map<String, Object> entry = verdict(name, aim, Spread.of(rounds, Pair::ratio));
        entry.put(
                "service",
                spreads("service, ", Measure.ROUND, rounds.stream().map(Pair::service).toList()));
        entry.put(
                "reference",
                spreads("pgbench, ", Measure.ROUND, rounds.stream().map(Pair::reference).toList()));
        Spread behind = Spread.of(rounds, Pair::publisherBehindSeconds);
        entry.put("publisherBehindSeconds", line("publisher behind, s", behind));
        if (!result.sameRows()) {
            lines.add("  The two sides do not store the same rows: see the report.");
        }
        entry.put("measured", result);
    }

    void add(String name, Aim aim, List<Bulk.Round> rounds) {
        Map<String, Object> entry = verdict(name, aim, Spread.of(rounds, Bulk.Round::ratio));
        entry.putAll(spreads("", Measure.BULK, rounds));
        entry.put("measured", rounds);
    }

    void addTree(String name, Aim aim, List<TreeCost.Round> rounds) {
        Map<String, Object> entry = verdict(name, aim, Spread.of(rounds, TreeCost.Round::ratio));
        entry.put("service", line("requests/s", Spread.of(rounds, TreeCost.Round::perSecond)));
        entry.put(
                "baseline",
                line("baseline, requests/s", Spread.of(rounds, TreeCost.Round::otherPerSecond)));
        entry.put("measured", rounds);
    }

    void addRead(String name, Aim aim, List<ReadCost.Round> rounds) {
        Map<String, Object> entry = verdict(name, aim, Spread.of(rounds, ReadCost.Round::ratio));
        entry.put(
                "service",
                line("requests/s", Spread.of(rounds, one -> one.service().load().perSecond())));
        entry.put(
                "bare",
                line("bare, requests/s", Spread.of(rounds, one -> one.bare().load().perSecond())));
        entry.put("again", line("304 to 200", Spread.of(rounds, ReadCost.Round::gainOfKnowing)));
        entry.put(
                "againRatio",
                line("304 to bare 304", Spread.of(rounds, ReadCost.Round::ratioAgain)));
        entry.put(
                "cpu",
                line("ratio of processor time", Spread.of(rounds, ReadCost.Round::cpuRatio)));
        entry.put(
                "high",
                line("ratio of 99th percentile", Spread.of(rounds, ReadCost.Round::highRatio)));
        entry.put("measured", rounds);
    }

    void add(String name, LedgerScale.Result result) {
        Map<String, Object> entry = new LinkedHashMap<>();
        scenarios.put(name, entry);
        lines.add(name + ": " + result.entries() + " entries");
        entry.put("signedMillis", percentiles("to a signed checkpoint, ms", result.signedMillis()));
        entry.put(
                "publishedPerSecond",
                line("published/s", Spread.of(result.publishedPerSecond(), one -> one)));
        entry.put("proofMillis", percentiles("inclusion proof, ms", result.proofMillis()));
        lines.add(
                String.format(
                        Locale.ROOT, "  %-27s %.1f", "verified, s", result.verifierSeconds()));
        entry.put("measured", result);
    }

    void addFigures(String name, Aim aim, List<FigureScale.Round> rounds) {
        Map<String, Object> entry = verdict(name, aim, Spread.of(rounds, FigureScale.Round::ratio));
        entry.put(
                "ready",
                line(
                        "ratio of the same again",
                        Spread.of(rounds, FigureScale.Round::ratioOfReady)));
        entry.put(
                "growth",
                line("time with many to few", Spread.of(rounds, FigureScale.Round::growth)));
        entry.put(
                "export",
                line("ratio of export to COPY", Spread.of(rounds, FigureScale.Round::exportRatio)));
        entry.put(
                "exportPerSecond",
                line("exported, rows/s", Spread.of(rounds, FigureScale.Round::exportPerSecond)));
        entry.put(
                "heapDuringExport",
                line(
                        "heap during export, MB",
                        Spread.of(rounds, FigureScale.Round::heapDuringExport)));
        entry.put("measured", rounds);
    }

    void add(String name, EventDelay.Result result) {
        Map<String, Object> entry = new LinkedHashMap<>();
        scenarios.put(name, entry);
        lines.add(name + ": " + result.listeners() + " listeners");
        entry.put("millis", percentiles("to the last of them, ms", result.millis()));
        entry.put("measured", result);
    }

    /** Median and 99th percentile. */
    private Map<String, Double> percentiles(String what, List<Double> measured) {
        List<Double> sorted = measured.stream().sorted().toList();
        double median = sorted.get(sorted.size() / 2);
        double high = sorted.get(sorted.size() * 99 / 100);
        lines.add(
                String.format(
                        Locale.ROOT,
                        "  %-27s median %.2f, 99th percentile %.2f, of %d",
                        what,
                        median,
                        high,
                        sorted.size()));
        return Map.of("median", median, "percentile99", high);
    }

    private Map<String, Object> verdict(String name, Aim aim, Spread ratio) {
        boolean met = aim.isMetBy(ratio);
        lines.add(name + ": " + aim + (met ? ", met" : ", not met"));
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("aim", aim.toString());
        entry.put("met", met);
        entry.put("ratio", line("ratio", ratio));
        scenarios.put(name, entry);
        return entry;
    }

    private <T> Map<String, Spread> spreads(
            String prefix, List<Measure<T>> measures, List<T> rounds) {
        Map<String, Spread> spreads = new LinkedHashMap<>();
        measures.forEach(
                measure ->
                        spreads.put(
                                measure.key(),
                                line(prefix + measure.label(), measure.over(rounds))));
        return spreads;
    }

    private Spread line(String what, Spread spread) {
        lines.add(String.format(Locale.ROOT, "  %-27s %s", what, spread));
        return spread;
    }

    List<String> lines() {
        return lines;
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, JSON.writeValueAsString(document) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of numbers and texts have a JSON form", e);
        } catch (IOException e) {
            throw new BenchmarkFailure(file + " cannot be written.", e);
        }
    }
}
