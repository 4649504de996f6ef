package no.veikart.identity;

import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import no.veikart.identity.IdentityConfig.Issuer;
import no.veikart.identity.IdentityConfig.RoleSource;

/** Refuses to start with settings under which a token could not be trusted. */
@ApplicationScoped
class IdentityCheck {

    private static final String OURS = "veikart.identity.";
    private static final int SHORTEST_KEY = 32;
    private static final Duration LONGEST_LEEWAY = Duration.ofSeconds(30);

    void check(
            @Observes StartupEvent start,
            IdentityConfig config,
            Issuers issuers,
            TenantConfigBean tenants) {
        check(config, Demonstration.isProduction());
        issuers.trusted()
                .forEach(
                        (name, issuer) -> {
                            require(
                                    tenants.getStaticTenantsConfig().containsKey(name),
                                    "quarkus.oidc." + name + " is missing");
                            check(
                                    name,
                                    issuer,
                                    tenants.getStaticTenant(name).getOidcTenantConfig(),
                                    config.leeway());
                        });
    }

    /**
     * Checks the settings that belong to no issuer.
     *
     * @throws IllegalStateException that names the setting
     */
    static void check(IdentityConfig config, boolean production) {
        require(
                config.actorKey().length() >= SHORTEST_KEY,
                OURS + "actor-key is shorter than " + SHORTEST_KEY + " characters");
        require(
                config.leeway().compareTo(LONGEST_LEEWAY) <= 0,
                OURS + "leeway is longer than " + LONGEST_LEEWAY);
        if (production) {
            checkForProduction(config);
        }
    }

    private static void checkForProduction(IdentityConfig config) {
        require(
                config.syntheticOrganisations().isEmpty(),
                OURS + "synthetic-organisations are not for production");
        require(
                !Demonstration.isKey(config.actorKey()),
                OURS + "actor-key is published and not for production");
        config.issuers().entrySet().stream()
                .filter(entry -> entry.getValue().enabled())
                .forEach(entry -> checkForProduction(entry.getKey(), entry.getValue()));
    }

    private static void checkForProduction(String name, Issuer issuer) {
        String ours = OURS + "issuers." + name + ".";
        require(
                !Demonstration.isIssuer(issuer.issuer()),
                ours + "issuer is the demo's or not https, and not for production");
        require(
                issuer.audienceRequired() || issuer.roles() == RoleSource.SCOPES,
                ours + "audience-required is off, and only Maskinporten's tokens may name nobody");
    }

    private static void check(
            String name, Issuer issuer, OidcTenantConfig tenant, Duration leeway) {
        String ours = OURS + "issuers." + name + ".";
        String token = "quarkus.oidc." + name + ".token.";
        require(
                issuer.roles() == RoleSource.SCOPES || issuer.client().isPresent(),
                ours + "client is missing");
        require(
                tenant.token().issuer().filter(issuer.issuer()::equals).isPresent(),
                token + "issuer is not " + ours + "issuer");
        require(
                tenant.token().signatureAlgorithm().isPresent(),
                token + "signature-algorithm is not pinned");
        require(
                tenant.token().lifespanGrace().orElse(0) <= leeway.toSeconds(),
                token + "lifespan-grace is longer than " + OURS + "leeway");
        require(
                !tenant.token().allowJwtIntrospection()
                        && !tenant.token().allowOpaqueTokenIntrospection(),
                token + "allow-…-introspection would ask the issuer about every token");
    }

    private static void require(boolean kept, String complaint) {
        if (!kept) {
            throw new IllegalStateException(complaint);
        }
    }
}
