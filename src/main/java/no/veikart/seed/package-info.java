/** The first start: takes the shipped catalogue and its figures into an empty database. */
@NullMarked
package no.veikart.seed;

import org.jspecify.annotations.NullMarked;
