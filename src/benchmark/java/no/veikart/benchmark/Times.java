package no.veikart.benchmark;

import java.util.Arrays;

/** How long requests took, in nanoseconds. */
final class Times {

    private static final double NANOS_A_MILLI = 1e6;

    private long[] nanos = new long[1 << 12];
    private int count;

    void add(long time) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = time;
    }

    void add(Times others) {
        for (int i = 0; i < others.count; i++) {
            add(others.nanos[i]);
        }
    }

    long count() {
        return count;
    }

    /** The time within which so many of a hundred are. */
    double percentileMillis(int percent) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[(int) ((long) (count - 1) * percent / 100)] / NANOS_A_MILLI;
    }
}
