/** What is measured under a goal: definition, direction, baseline, targets and who reports it. */
@NullMarked
package no.veikart.indicator;

import org.jspecify.annotations.NullMarked;
