package no.veikart.identity;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import no.veikart.identity.IdentityConfig.Issuer;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jspecify.annotations.Nullable;

/**
 * What Quarkus does not check of a token whose signature is right: that it was not issued in the
 * future, and that it is meant for us. Maskinporten leaves {@code aud} out, or says {@code
 * unspecified}, where a client did not ask for a particular audience.
 */
@ApplicationScoped
@Unremovable
class TokenRules implements Validator {

    private static final List<String> NOBODY = List.of("unspecified");

    private final Issuers issuers;
    private final IdentityConfig config;
    private final Clock clock;
    private final boolean production = Demonstration.isProduction();

    TokenRules(Issuers issuers, IdentityConfig config, Clock clock) {
        this.issuers = issuers;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public @Nullable String validate(JwtContext context) throws MalformedClaimException {
        JwtClaims claims = context.getJwtClaims();
        if (isFromTheFuture(claims)) {
            return "issued in the future";
        }
        if (isRefused(claims, production)) {
            return "of the demo's client";
        }
        List<String> audience = claims.hasAudience() ? claims.getAudience() : List.of();
        return issuers.rules(String.valueOf(claims.getIssuer()))
                        .filter(rules -> isForUs(audience, rules))
                        .isPresent()
                ? null
                : "for another audience";
    }

    private boolean isFromTheFuture(JwtClaims claims) throws MalformedClaimException {
        long latest = clock.instant().plus(config.leeway()).getEpochSecond();
        return claims.getIssuedAt() == null || claims.getIssuedAt().getValue() > latest;
    }

    /** Its people are not who they say: anybody knows the demo's passwords. */
    static boolean isRefused(JwtClaims claims, boolean production) {
        return production && Demonstration.isClient(claims.getClaimValue("azp"));
    }

    private static boolean isForUs(List<String> audience, Issuer rules) {
        boolean forNobody = audience.isEmpty() || audience.equals(NOBODY);
        return (forNobody && !rules.audienceRequired())
                || !Collections.disjoint(audience, rules.audience());
    }
}
