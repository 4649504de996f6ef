/** The programs with which anybody checks the ledger, as their users run them. */
@NullMarked
package no.veikart.verify;

import org.jspecify.annotations.NullMarked;
