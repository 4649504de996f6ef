/** Auditors' findings: what they are about, the right of reply, and how they end. */
@NullMarked
package no.veikart.finding;

import org.jspecify.annotations.NullMarked;
