package no.veikart.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whose tokens are believed, and how they are read. */
@ConfigMapping(prefix = "veikart.identity")
interface IdentityConfig {

    /** The trusted issuers, each by the name of its Quarkus OIDC tenant. */
    Map<String, Issuer> issuers();

    /**
     * Codes of organisations by a made-up number, for demonstrations with organisations whose real
     * number is not confirmed; refused in production.
     */
    Map<String, String> syntheticOrganisations();

    /** Secret key of the hash that stands for a person; at least 32 characters. */
    String actorKey();

    /** How far the issuers' clocks may differ from ours; at most 30 s, and the same in Quarkus. */
    @WithDefault("10S")
    Duration leeway();

    /** How old an issuer's keys become before they are fetched again. */
    @WithDefault("5M")
    Duration keyRefresh();

    /** How long until keys that could not be fetched are tried again. */
    @WithDefault("5S")
    Duration keyRetry();

    /** What the tokens of one issuer look like. */
    interface Issuer {

        /** Whether its tokens are believed at all. */
        @WithDefault("true")
        boolean enabled();

        /** What the claim {@code iss} must be, to the letter. */
        String issuer();

        /** Where the caller's roles stand. */
        RoleSource roles();

        /** The client whose client roles count. */
        Optional<String> client();

        /** The values of {@code aud} that mean this service. */
        Set<String> audience();

        /** Whether a token for no particular audience is refused. */
        @WithDefault("true")
        boolean audienceRequired();
    }

    /** Whose conventions a token follows. */
    enum RoleSource {
        /** Keycloak: {@code resource_access.<client>.roles}. */
        CLIENT_ROLES,
        /** Maskinporten: {@code scope}, separated by spaces. */
        SCOPES
    }
}
