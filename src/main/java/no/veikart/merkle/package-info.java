/** The formats of a verifiable log, in pure Java. */
@NullMarked
package no.veikart.merkle;

import org.jspecify.annotations.NullMarked;
