/** What the OpenAPI document says about the service as a whole. */
@NullMarked
package no.veikart.contract;

import org.jspecify.annotations.NullMarked;
