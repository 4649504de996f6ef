/** Published figures and their revisions. */
@NullMarked
package no.veikart.observation;

import org.jspecify.annotations.NullMarked;
