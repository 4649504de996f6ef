/** The append-only record of every act, and the order in which acts became public. */
@NullMarked
package no.veikart.ledger;

import org.jspecify.annotations.NullMarked;
