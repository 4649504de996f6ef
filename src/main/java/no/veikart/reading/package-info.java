/** The public reads over HTTP. */
@NullMarked
package no.veikart.reading;

import org.jspecify.annotations.NullMarked;
