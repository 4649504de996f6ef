/**
 * Badges and charts as SVG, to embed in any page: geometry here, drawing in the templates. Nothing
 * needs a font on the server.
 */
@NullMarked
package no.veikart.picture;

import org.jspecify.annotations.NullMarked;
