package no.veikart.ledger;

/**
 * A public entry.
 *
 * @param index its place in the log, from 0
 * @param body the bytes that are hashed
 */
public record RecordedEntry(long index, String type, byte[] body) {}
