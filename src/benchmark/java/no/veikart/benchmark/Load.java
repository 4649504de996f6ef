package no.veikart.benchmark;

import org.jspecify.annotations.Nullable;

/**
 * What was done in some time.
 *
 * @param requests how many were answered as they should
 * @param seconds from the first request to the last answer
 * @param meanMillis mean time from request to answer
 * @param highMillis the time within which 99 of 100 were answered; null where that is not told
 */
record Load(long requests, double seconds, double meanMillis, @Nullable Double highMillis) {

    /**
     * What clients did that each sent its next request after an answer.
     *
     * @param begin of the first request, in nanoseconds
     */
    static Load since(long begin, Times times, int clients) {
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Load(
                times.count(),
                seconds,
                seconds * 1000 * clients / times.count(),
                times.percentileMillis(99));
    }

    double perSecond() {
        return requests / seconds;
    }
}
