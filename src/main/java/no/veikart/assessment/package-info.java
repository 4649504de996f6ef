/** The status methods: figures and targets in, an explained status out, in pure Java. */
@NullMarked
package no.veikart.assessment;

import org.jspecify.annotations.NullMarked;
