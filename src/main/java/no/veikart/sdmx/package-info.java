/** The subset of the SDMX 3.0 REST interface that lets SDMX clients read the figures. */
@NullMarked
package no.veikart.sdmx;

import org.jspecify.annotations.NullMarked;
