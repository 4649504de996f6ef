package no.veikart.identity;

import io.quarkus.oidc.TenantResolver;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.veikart.identity.IdentityConfig.Issuer;
import org.jspecify.annotations.Nullable;

/**
 * The issuers that are trusted, by what their tokens say in {@code iss}.
 *
 * <p>Quarkus could choose by issuer itself, but asks an issuer that was unreachable at start only
 * once more, and takes a token of an unknown issuer for none.
 */
@ApplicationScoped
class Issuers implements TenantResolver {

    private final Map<String, String> names;
    private final Map<String, Issuer> trusted;

    Issuers(IdentityConfig config) {
        trusted =
                config.issuers().entrySet().stream()
                        .filter(entry -> entry.getValue().enabled())
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, Map.Entry::getValue));
        names =
                trusted.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        entry -> entry.getValue().issuer(), Map.Entry::getKey));
    }

    Map<String, Issuer> trusted() {
        return trusted;
    }

    /** The rules for the tokens of an issuer, where it is trusted. */
    Optional<Issuer> rules(String iss) {
        return tenant(iss).map(trusted::get);
    }

    Optional<String> tenant(String iss) {
        return Optional.ofNullable(names.get(iss));
    }

    /** The tenant for a request, for Quarkus to verify the token with. */
    @Override
    public @Nullable String resolve(RoutingContext request) {
        return BearerToken.of(request.request().headers())
                .flatMap(BearerToken::issuer)
                .flatMap(this::tenant)
                .orElse(null);
    }
}
