package no.veikart.benchmark;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;

/** One sender with many figures at once: whether a row costs the same in a large submission. */
record Bulk(Stage stage, Options options) {

    static final int SMALL = 5_000;
    static final int LARGE = 50_000;

    private static final int SMALL_A_ROUND = LARGE / SMALL;

    /**
     * As many rows in small submissions, then in one large one.
     *
     * @param small seconds for each small submission
     * @param large seconds for the large one
     * @param heapBefore megabytes in use after a collection, before the small ones
     * @param heapBetween the same after the small ones
     * @param heapAfter the same after the large one
     * @param heapDuringSmall the most megabytes that a collection left meanwhile
     * @param heapDuringLarge the same for the large one
     */
    record Round(
            double small,
            double large,
            double heapBefore,
            double heapBetween,
            double heapAfter,
            int heapDuringSmall,
            int heapDuringLarge) {

        /** The time for each row of the large one, as a multiple of that of the small ones. */
        @JsonProperty
        double ratio() {
            return large / LARGE / (small / SMALL);
        }
    }

    List<Round> run() {
        LoadGenerator small = stage.load(SMALL, 1);
        LoadGenerator large = stage.load(LARGE, 1);
        long end = System.nanoTime() + options.warmUp().toNanos();
        while (System.nanoTime() < end) {
            small.once();
            large.once();
        }
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < options.rounds(); i++) {
            rounds.add(round(small, large));
        }
        return rounds;
    }

    private Round round(LoadGenerator small, LoadGenerator large) {
        Heap heap = new Heap(stage.service());
        stage.awaitPublisher();
        stage.postgres().checkpoint();
        double before = heap.usedMegabytes();
        int mark = heap.mark();
        double seconds = 0;
        for (int i = 0; i < SMALL_A_ROUND; i++) {
            seconds += small.once();
        }
        int duringSmall = heap.mostLeftSince(mark);
        double between = heap.usedMegabytes();
        stage.postgres().checkpoint();
        mark = heap.mark();
        double largeSeconds = large.once();
        int duringLarge = heap.mostLeftSince(mark);
        return new Round(
                seconds / SMALL_A_ROUND,
                largeSeconds,
                before,
                between,
                heap.usedMegabytes(),
                duringSmall,
                duringLarge);
    }
}
