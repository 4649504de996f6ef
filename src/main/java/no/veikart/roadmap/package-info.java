/** The public state at a tree size, and the snapshot of the newest one. */
@NullMarked
package no.veikart.roadmap;

import org.jspecify.annotations.NullMarked;
