/** The five proposals of the letter, as goals with an owner. */
@NullMarked
package no.veikart.goal;

import org.jspecify.annotations.NullMarked;
