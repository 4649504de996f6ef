/** How the packages show an operator what matters of them. */
@NullMarked
package no.veikart.metrics;

import org.jspecify.annotations.NullMarked;
