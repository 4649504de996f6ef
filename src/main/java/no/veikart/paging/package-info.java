/** Collections in parts: how many items, from where, and where the next part is. */
@NullMarked
package no.veikart.paging;

import org.jspecify.annotations.NullMarked;
