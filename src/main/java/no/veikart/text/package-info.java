/** Texts for people, in the three languages that the tracker speaks. */
@NullMarked
package no.veikart.text;

import org.jspecify.annotations.NullMarked;
