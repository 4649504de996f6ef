/** What production refuses to start with. */
@NullMarked
package no.veikart.production;

import org.jspecify.annotations.NullMarked;
