/** How the service talks SQL, where sets of rows are the point. */
@NullMarked
package no.veikart.database;

import org.jspecify.annotations.NullMarked;
