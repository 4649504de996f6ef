package no.veikart.ledger;

import java.time.Instant;

/**
 * One publication: the entries {@code firstIndex} to {@code treeSize − 1} became public together.
 *
 * @param publishedAt milliseconds in UTC, strictly later than every earlier batch's
 */
public record Batch(long treeSize, long firstIndex, Instant publishedAt) {

    /** Before anything was published. */
    public static final Batch NONE = new Batch(0, 0, Instant.EPOCH);
}
