/** Badges and charts as SVG, to embed in any page: geometry here, drawing in the templates. */
@NullMarked
package no.veikart.picture;

import org.jspecify.annotations.NullMarked;
