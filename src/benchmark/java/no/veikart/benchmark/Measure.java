package no.veikart.benchmark;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One figure of a measurement.
 *
 * @param key for programs, with the unit where there is one
 * @param label for people
 */
record Measure<T>(String key, String label, ToDoubleFunction<T> figure) {

    static final List<Measure<Round>> ROUND =
            List.of(
                    new Measure<>("requestsPerSecond", "requests/s", r -> r.load().perSecond()),
                    new Measure<>("meanMillis", "mean ms", r -> r.load().meanMillis()),
                    new Measure<>(
                            "cpuMillisService", "CPU ms service", r -> r.cpuMillis().service()),
                    new Measure<>(
                            "cpuMillisPostgres",
                            "CPU ms PostgreSQL",
                            r -> r.cpuMillis().postgres()),
                    new Measure<>("cpuMillisLoad", "CPU ms load", r -> r.cpuMillis().load()),
                    new Measure<>("walBytes", "WAL bytes", Round::walBytes));

    static final List<Measure<Bulk.Round>> BULK =
            List.of(
                    new Measure<>("secondsSmall", "5,000 figures, s", Bulk.Round::small),
                    new Measure<>("secondsLarge", "50,000 figures, s", Bulk.Round::large),
                    new Measure<>("heapBefore", "heap before, MB", Bulk.Round::heapBefore),
                    new Measure<>("heapBetween", "heap between, MB", Bulk.Round::heapBetween),
                    new Measure<>("heapAfter", "heap after, MB", Bulk.Round::heapAfter),
                    new Measure<>(
                            "heapDuringSmall",
                            "heap during 5,000, MB",
                            Bulk.Round::heapDuringSmall),
                    new Measure<>(
                            "heapDuringLarge",
                            "heap during 50,000, MB",
                            Bulk.Round::heapDuringLarge));

    Spread over(List<T> measured) {
        return Spread.of(measured, figure);
    }
}
