package no.veikart.identity;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Ends requests to an issuer that does not answer. Without it they stay for good, and a handful of
 * them use up the connections over which its keys could be fetched later.
 */
@ApplicationScoped
@Unremovable
class IssuerTimeout implements OidcRequestFilter {

    private static final Duration LONGEST = Duration.ofSeconds(3);

    @Override
    public Uni<Void> filter(OidcRequestFilterContext request) {
        request.request().timeout(LONGEST.toMillis());
        return Uni.createFrom().voidItem();
    }
}
