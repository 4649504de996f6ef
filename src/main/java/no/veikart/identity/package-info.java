/** Who calls, on whose behalf, and in which role: read from access tokens of trusted issuers. */
@NullMarked
package no.veikart.identity;

import org.jspecify.annotations.NullMarked;
