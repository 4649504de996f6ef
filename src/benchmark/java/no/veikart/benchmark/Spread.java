package no.veikart.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What repeated measurements gave. */
record Spread(double min, double median, double max) {

    static <T> Spread of(List<T> measured, ToDoubleFunction<T> figure) {
        double[] sorted = measured.stream().mapToDouble(figure).sorted().toArray();
        int upper = sorted.length / 2;
        int lower = (sorted.length - 1) / 2;
        return new Spread(
                sorted[0], (sorted[lower] + sorted[upper]) / 2, sorted[sorted.length - 1]);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", median, min, max);
    }
}
