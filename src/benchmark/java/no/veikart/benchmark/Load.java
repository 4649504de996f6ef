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

    double perSecond() {
        return requests / seconds;
    }
}
