/**
 * The declarative catalogue document, its versions, and the catalogue as it was public at an
 * instant.
 */
@NullMarked
package no.veikart.catalogue;

import org.jspecify.annotations.NullMarked;
