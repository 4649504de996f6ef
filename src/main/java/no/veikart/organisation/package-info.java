/** Organisations and their numbers. */
@NullMarked
package no.veikart.organisation;

import org.jspecify.annotations.NullMarked;
