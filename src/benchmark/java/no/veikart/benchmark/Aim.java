package no.veikart.benchmark;

/**
 * What the median of a ratio is held against; a miss is reported, never an error.
 *
 * @param bound the number itself is good enough
 * @param atLeast whether more is better
 */
record Aim(double bound, boolean atLeast) {

    boolean isMetBy(Spread ratio) {
        return atLeast ? ratio.median() >= bound : ratio.median() <= bound;
    }

    @Override
    public String toString() {
        return (atLeast ? "at least " : "at most ") + bound;
    }
}
