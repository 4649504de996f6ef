package no.veikart.finding;

import java.time.Instant;

/**
 * Since when something is public, and where its entry stands in the ledger.
 *
 * @param ledgerIndex from 0
 */
public record Publication(Instant at, long ledgerIndex) {}
