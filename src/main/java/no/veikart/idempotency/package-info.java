/** Retries that are safe: one key, one effect, however often a request is sent. */
@NullMarked
package no.veikart.idempotency;

import org.jspecify.annotations.NullMarked;
