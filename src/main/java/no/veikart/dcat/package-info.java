/** The description of the open data for the national data catalogue, in DCAT-AP-NO. */
@NullMarked
package no.veikart.dcat;

import org.jspecify.annotations.NullMarked;
