/** The tracker's own words for codes, figures, periods and instants, in three languages. */
@NullMarked
package no.veikart.wording;

import org.jspecify.annotations.NullMarked;
