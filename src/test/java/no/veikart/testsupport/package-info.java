/** What the tests of several packages share. */
@NullMarked
package no.veikart.testsupport;

import org.jspecify.annotations.NullMarked;
