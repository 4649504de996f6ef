/** Has others sign what they have seen of the ledger, so that nobody can be shown another one. */
@NullMarked
package no.veikart.witness;

import org.jspecify.annotations.NullMarked;
