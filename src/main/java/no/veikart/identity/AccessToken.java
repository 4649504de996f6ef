package no.veikart.identity;

import java.util.Optional;
import java.util.Set;
import no.veikart.identity.IdentityConfig.Issuer;

/** A verified access token, as its issuer's conventions have it. */
sealed interface AccessToken permits KeycloakToken, MaskinportenToken {

    static AccessToken of(Claims claims, Issuer issuer) {
        return switch (issuer.roles()) {
            case CLIENT_ROLES -> new KeycloakToken(claims, issuer.client().orElseThrow());
            case SCOPES -> new MaskinportenToken(claims);
        };
    }

    Set<Role> roles();

    Channel channel();

    /** Identifier of the OAuth client. */
    Optional<String> client();

    /** {@code sub} of the person who acts; empty where a system does. */
    Optional<String> person();

    /** The organisation that is acted for, as {@code {authority, ID}}. */
    Optional<Claims> organisation();

    /** The vendor that acts for the organisation, as {@code {authority, ID}}. */
    Optional<Claims> vendor();
}
