package no.veikart.identity;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.quarkus.oidc.runtime.OidcUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Notes when each issuer's keys were last fetched, for whatever reason. */
@ApplicationScoped
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.JWKS)
class KeyAges implements OidcResponseFilter {

    private static final int OK = 200;

    private final VerifiedTokens verified;
    private final Clock clock;
    private final Map<String, Instant> fetched = new ConcurrentHashMap<>();

    KeyAges(VerifiedTokens verified, Clock clock) {
        this.verified = verified;
        this.clock = clock;
    }

    Optional<Instant> fetched(String tenant) {
        return Optional.ofNullable(fetched.get(tenant));
    }

    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        if (answer.statusCode() == OK) {
            String tenant = answer.requestProperties().getString(OidcUtils.TENANT_ID_ATTRIBUTE);
            fetched.put(tenant, clock.instant());
            verified.forgetAll();
        }
        return Uni.createFrom().voidItem();
    }
}
