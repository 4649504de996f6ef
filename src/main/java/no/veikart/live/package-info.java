/** What becomes public, told to listeners as it does. */
@NullMarked
package no.veikart.live;

import org.jspecify.annotations.NullMarked;
