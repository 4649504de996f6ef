/** What an operator is told of the service, and what the service tells an operator. */
@NullMarked
package no.veikart.operation;

import org.jspecify.annotations.NullMarked;
