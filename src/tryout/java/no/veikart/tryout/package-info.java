/**
 * The run command: starts PostgreSQL, Keycloak and the service on this machine, watches them and
 * ends them together. Nothing of this is in the production artifact.
 */
@NullMarked
package no.veikart.tryout;

import org.jspecify.annotations.NullMarked;
