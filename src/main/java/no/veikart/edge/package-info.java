/** What every request meets first and every answer has, whatever it is about. */
@NullMarked
package no.veikart.edge;

import org.jspecify.annotations.NullMarked;
