package no.veikart.identity;

import io.quarkus.oidc.runtime.OidcProvider;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Keeps the trusted issuers' keys fresh.
 *
 * <p>Quarkus fetches an issuer's keys when it first reaches it, and again when a token names a key
 * that it does not have, at most once per {@code forced-jwk-refresh-interval}: within that a new
 * key works, however many made-up keys a stranger names. On its own it never drops one; therefore
 * all are fetched here as well, every {@code veikart.identity.key-refresh}: within that a withdrawn
 * key stops working. Keys that are there outlive an issuer that cannot be reached.
 */
@ApplicationScoped
class IssuerKeys {

    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);

    /** Not a token: to have one verified after a fetch is how Quarkus lets one ask for a fetch. */
    private static final String NO_TOKEN = "none";

    private final Issuers issuers;
    private final IdentityConfig config;
    private final KeyAges ages;
    private final TenantConfigBean tenants;
    private final Clock clock;
    private final Map<String, Instant> unreachable = new ConcurrentHashMap<>();
    private volatile long timer;

    IssuerKeys(
            Issuers issuers,
            IdentityConfig config,
            KeyAges ages,
            TenantConfigBean tenants,
            Clock clock) {
        this.issuers = issuers;
        this.config = config;
        this.ages = ages;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Whether there are keys to verify an issuer's tokens with. */
    boolean areThere(String tenant) {
        return tenants.getStaticTenant(tenant).ready();
    }

    void keepFresh(@Observes StartupEvent start, Vertx vertx) {
        timer = vertx.setPeriodic(config.keyRetry().toMillis(), tick -> refreshOld());
    }

    /** The timer would go on after all that it needs is gone. */
    void stop(@Observes ShutdownEvent end, Vertx vertx) {
        vertx.cancelTimer(timer);
    }

    private void refreshOld() {
        unreachable.forEach(this::sayIfReached);
        Instant tooOld = clock.instant().minus(config.keyRefresh());
        issuers.trusted().keySet().stream()
                .filter(tenant -> !areThere(tenant) || isFetchedBefore(tenant, tooOld))
                .forEach(this::refresh);
    }

    private boolean isFetchedBefore(String tenant, Instant time) {
        return ages.fetched(tenant).map(fetched -> fetched.isBefore(time)).orElse(true);
    }

    private void refresh(String tenant) {
        tenants.getStaticTenant(tenant)
                .initialize()
                .map(TenantConfigContext::provider)
                .flatMap(IssuerKeys::fetch)
                .ifNoItem()
                .after(config.keyRetry())
                .fail()
                .subscribe()
                .with(done -> {}, failure -> missed(tenant, failure));
    }

    private static Uni<?> fetch(OidcProvider provider) {
        return provider.refreshJwksAndVerifyJwtToken(NO_TOKEN, false, false, null)
                .replaceWithVoid()
                .onFailure(InvalidJwtException.class)
                .recoverWithNull();
    }

    private void missed(String tenant, Throwable failure) {
        if (unreachable.putIfAbsent(tenant, clock.instant()) == null) {
            LOG.warnf("Issuer %s cannot be reached for its keys: %s", tenant, failure);
        }
    }

    private void sayIfReached(String tenant, Instant since) {
        if (!isFetchedBefore(tenant, since) && unreachable.remove(tenant) != null) {
            LOG.infof("Issuer %s can be reached again.", tenant);
        }
    }
}
