/** The pages for people: the public state in three languages, readable without a script. */
@NullMarked
package no.veikart.page;

import org.jspecify.annotations.NullMarked;
