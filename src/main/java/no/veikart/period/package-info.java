/** Periods of statistics, in SDMX form. */
@NullMarked
package no.veikart.period;

import org.jspecify.annotations.NullMarked;
