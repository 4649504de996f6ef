package no.veikart.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/**
 * Remembers for a little while which tokens were verified, for a system sends the same one for
 * minutes.
 *
 * <p>None is remembered past its expiry, nor past a fetch of the issuers' keys: what verified it
 * may be withdrawn.
 */
@ApplicationScoped
class VerifiedTokens {

    /** In seconds. */
    private static final long LONGEST = 30;

    private static final int MOST = 1_000;

    private final Cache<BearerToken, Remembered> tokens =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();
    private final Clock clock;

    VerifiedTokens(Clock clock) {
        this.clock = clock;
    }

    Optional<VerifiedToken> find(BearerToken token) {
        return Optional.ofNullable(tokens.getIfPresent(token))
                .filter(remembered -> now() < remembered.until())
                .map(Remembered::token);
    }

    void remember(BearerToken token, VerifiedToken verified) {
        long expiry = verified.claims().seconds("exp").orElse(Long.MIN_VALUE);
        tokens.put(token, new Remembered(verified, Math.min(expiry, now() + LONGEST)));
    }

    void forgetAll() {
        tokens.invalidateAll();
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    /**
     * @param until in seconds since 1970
     */
    private record Remembered(VerifiedToken token, long until) {}
}
