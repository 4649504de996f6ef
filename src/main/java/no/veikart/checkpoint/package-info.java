/** The Merkle tree over the ledger's entries, and what is signed of it. */
@NullMarked
package no.veikart.checkpoint;

import org.jspecify.annotations.NullMarked;
