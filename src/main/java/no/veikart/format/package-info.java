/** Writers of the formats in which others read figures, over neutral rows. */
@NullMarked
package no.veikart.format;

import org.jspecify.annotations.NullMarked;
