/** The whole country and its counties, each valid in its time. */
@NullMarked
package no.veikart.region;

import org.jspecify.annotations.NullMarked;
