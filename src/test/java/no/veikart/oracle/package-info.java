/** The ledger, checked by the Go project's packages for transparency logs. */
@NullMarked
package no.veikart.oracle;

import org.jspecify.annotations.NullMarked;
