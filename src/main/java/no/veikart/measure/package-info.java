/** Concrete undertakings (tiltak) under a goal, with their milestones. */
@NullMarked
package no.veikart.measure;

import org.jspecify.annotations.NullMarked;
