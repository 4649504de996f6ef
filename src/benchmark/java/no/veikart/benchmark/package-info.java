/**
 * The benchmark: the packaged service and PostgreSQL as processes of their own, measured against
 * plain inserts of the same rows. Nothing of this is in the production artifact or in the tests.
 */
@NullMarked
package no.veikart.benchmark;

import org.jspecify.annotations.NullMarked;
