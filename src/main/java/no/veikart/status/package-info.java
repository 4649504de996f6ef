/** Every indicator's and goal's status as computed from one public state, and what changed it. */
@NullMarked
package no.veikart.status;

import org.jspecify.annotations.NullMarked;
