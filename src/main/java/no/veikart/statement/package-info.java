/** What the owners of goals say themselves of how these stand, beside the computed status. */
@NullMarked
package no.veikart.statement;

import org.jspecify.annotations.NullMarked;
