package no.veikart.checkpoint;

import no.veikart.merkle.Hash;

/**
 * A tree head with the log's signature.
 *
 * @param note the signed note, as it is served
 */
public record SignedCheckpoint(long size, Hash root, String note) {}
