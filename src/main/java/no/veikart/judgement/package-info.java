/**
 * What people judge beside the computed status: auditors raise findings, owners make statements.
 */
@NullMarked
package no.veikart.judgement;

import org.jspecify.annotations.NullMarked;
