/** What lets outsiders verify the ledger: checkpoints, tiles, entries and proofs. */
@NullMarked
package no.veikart.transparency;

import org.jspecify.annotations.NullMarked;
