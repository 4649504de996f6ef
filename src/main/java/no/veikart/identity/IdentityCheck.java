package no.veikart.identity;

import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import no.veikart.identity.IdentityConfig.Issuer;
import no.veikart.identity.IdentityConfig.RoleSource;

/** Refuses to start with settings under which a token could not be trusted. */
@ApplicationScoped
class IdentityCheck {

    private static final int SHORTEST_KEY = 32;
    private static final Duration LONGEST_LEEWAY = Duration.ofSeconds(30);

    void check(
            @Observes StartupEvent start,
            IdentityConfig config,
            Issuers issuers,
            TenantConfigBean tenants) {
        check(config, ConfigUtils.isProfileActive("prod"));
        issuers.trusted().forEach((name, issuer) -> check(name, issuer, tenants, config));
    }

    static void check(IdentityConfig config, boolean production) {
        require(
                config.actorKey().length() >= SHORTEST_KEY,
                "veikart.identity.actor-key is shorter than %d characters",
                SHORTEST_KEY);
        require(
                config.leeway().compareTo(LONGEST_LEEWAY) <= 0,
                "veikart.identity.leeway is longer than %s",
                LONGEST_LEEWAY);
        require(
                !production || config.syntheticOrganisations().isEmpty(),
                "veikart.identity.synthetic-organisations are not for production");
    }

    private static void check(
            String name, Issuer issuer, TenantConfigBean tenants, IdentityConfig config) {
        OidcTenantConfig tenant =
                Optional.ofNullable(tenants.getStaticTenant(name))
                        .map(TenantConfigContext::getOidcTenantConfig)
                        .orElseThrow(
                                () -> new IllegalStateException(name + " is not an OIDC tenant"));
        require(
                issuer.roles() == RoleSource.SCOPES || issuer.client().isPresent(),
                "veikart.identity.issuers.%s.client is missing",
                name);
        require(
                tenant.token().issuer().filter(issuer.issuer()::equals).isPresent(),
                "quarkus.oidc.%s.token.issuer is not veikart.identity.issuers.%s.issuer",
                name,
                name);
        require(
                tenant.token().signatureAlgorithm().isPresent(),
                "quarkus.oidc.%s.token.signature-algorithm is not pinned",
                name);
        require(
                tenant.token().lifespanGrace().orElse(0) <= config.leeway().toSeconds(),
                "quarkus.oidc.%s.token.lifespan-grace is longer than veikart.identity.leeway",
                name);
        require(
                !tenant.token().allowJwtIntrospection()
                        && !tenant.token().allowOpaqueTokenIntrospection(),
                "quarkus.oidc.%s.token asks the issuer about tokens (introspection)",
                name);
    }

    private static void require(boolean kept, String complaint, Object... parts) {
        if (!kept) {
            throw new IllegalStateException(complaint.formatted(parts));
        }
    }
}
