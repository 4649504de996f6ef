/** What administrators change: the catalogue, as one declarative document. */
@NullMarked
package no.veikart.administration;

import org.jspecify.annotations.NullMarked;
