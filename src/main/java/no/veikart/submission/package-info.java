/** Receiving, deciding and withdrawing what organisations report. */
@NullMarked
package no.veikart.submission;

import org.jspecify.annotations.NullMarked;
