package no.veikart.identity;

/**
 * What a token says, once it is verified.
 *
 * @param tenant our name for its issuer
 */
record VerifiedToken(String tenant, Claims claims) {}
