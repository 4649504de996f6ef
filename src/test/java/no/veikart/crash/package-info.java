/** What is left when the service ends in the middle of something. */
@NullMarked
package no.veikart.crash;

import org.jspecify.annotations.NullMarked;
