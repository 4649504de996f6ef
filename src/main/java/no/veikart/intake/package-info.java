/** Reads what organisations send, as JSON or CSV, and notes every fault of form at its place. */
@NullMarked
package no.veikart.intake;

import org.jspecify.annotations.NullMarked;
