/** A verifiable log's signed statements, as C2SP writes them; pure Java. */
@NullMarked
package no.veikart.note;

import org.jspecify.annotations.NullMarked;
