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
        document.put("secondsPerRound", options.round().toSeconds());
        document.put("warmUpSeconds", options.warmUp().toSeconds());
        document.put("scenarios", scenarios);
    }

    void add(String name, Aim aim, Comparison.Result result) {
        Map<String, Object> entry = new LinkedHashMap<>();
        Spread ratio = Spread.of(result.rounds(), Pair::getRatio);
        verdict(name, aim, ratio, entry);
        side("service", result.rounds().stream().map(Pair::service).toList(), entry);
        side("reference", result.rounds().stream().map(Pair::reference).toList(), entry);
        spread(
                "publisher behind, s",
                Spread.of(result.rounds(), Pair::publisherBehindSeconds),
                entry);
        if (!result.sameRows()) {
            lines.add("  The two sides do not store the same rows!");
        }
        entry.put("measured", result);
    }

    void add(String name, Aim aim, List<Bulk.Result> rounds) {
        Map<String, Object> entry = new LinkedHashMap<>();
        verdict(name, aim, Spread.of(rounds, Bulk.Result::getRatio), entry);
        spread("5,000 rows, s", Spread.of(rounds, Bulk.Result::small), entry);
        spread("50,000 rows, s", Spread.of(rounds, Bulk.Result::large), entry);
        spread("heap before, MB", Spread.of(rounds, Bulk.Result::heapBefore), entry);
        spread("heap after 5,000, MB", Spread.of(rounds, Bulk.Result::heapBetween), entry);
        spread("heap after 50,000, MB", Spread.of(rounds, Bulk.Result::heapAfter), entry);
        spread("heap during 5,000, MB", Spread.of(rounds, Bulk.Result::heapDuringSmall), entry);
        spread("heap during 50,000, MB", Spread.of(rounds, Bulk.Result::heapDuringLarge), entry);
        entry.put("measured", rounds);
    }

    private void verdict(String name, Aim aim, Spread ratio, Map<String, Object> entry) {
        scenarios.put(name, entry);
        entry.put("aim", aim.toString());
        entry.put("met", aim.isMetBy(ratio));
        lines.add(name + ": " + aim + (aim.isMetBy(ratio) ? ", met" : ", not met"));
        spread("ratio", ratio, entry);
    }

    private void side(String name, List<Round> rounds, Map<String, Object> entry) {
        spread(name + ", requests/s", Spread.of(rounds, r -> r.load().perSecond()), entry);
        spread(name + ", mean ms", Spread.of(rounds, r -> r.load().meanMillis()), entry);
        spread(name + ", CPU ms service", Spread.of(rounds, r -> r.cpuMillis().service()), entry);
        spread(name + ", CPU ms database", Spread.of(rounds, r -> r.cpuMillis().postgres()), entry);
        spread(name + ", CPU ms load", Spread.of(rounds, r -> r.cpuMillis().load()), entry);
        spread(name + ", bytes of WAL", Spread.of(rounds, Round::walBytes), entry);
    }

    private void spread(String what, Spread spread, Map<String, Object> entry) {
        entry.put(what, spread);
        lines.add(String.format(Locale.ROOT, "  %-28s %s", what, spread));
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
