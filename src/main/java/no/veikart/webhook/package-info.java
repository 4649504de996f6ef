/** Tells the systems of organisations what becomes public, by signed requests to where they ask. */
@NullMarked
package no.veikart.webhook;

import org.jspecify.annotations.NullMarked;
