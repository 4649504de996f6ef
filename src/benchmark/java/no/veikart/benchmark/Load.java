package no.veikart.benchmark;

/**
 * What was done in some time.
 *
 * @param requests how many were answered as they should
 * @param seconds from the first request to the last answer
 * @param meanMillis mean time from request to answer
 */
record Load(long requests, double seconds, double meanMillis) {

    double perSecond() {
        return requests / seconds;
    }
}
