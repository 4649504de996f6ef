/** The one ordered step from accepted to public. */
@NullMarked
package no.veikart.publication;

import org.jspecify.annotations.NullMarked;
