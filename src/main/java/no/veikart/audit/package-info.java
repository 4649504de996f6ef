/**
 * What auditors get besides the public reads: the log of security events, and everything at once.
 */
@NullMarked
package no.veikart.audit;

import org.jspecify.annotations.NullMarked;
