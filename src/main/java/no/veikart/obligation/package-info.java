/** The reporting calendar: which figures organisations owe, by when, and what became of it. */
@NullMarked
package no.veikart.obligation;

import org.jspecify.annotations.NullMarked;
