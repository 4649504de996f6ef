/** A verifiable log's tree, as RFC 9162 hashes it and C2SP stores it in tiles; pure Java. */
@NullMarked
package no.veikart.merkle;

import org.jspecify.annotations.NullMarked;
