package no.veikart.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import no.veikart.problem.ProblemException;
import org.jboss.logging.Logger;

/** Has Quarkus verify the token of the request at hand. */
@ApplicationScoped
class TokenVerification {

    private static final Logger LOG = Logger.getLogger(TokenVerification.class);

    /** Verification is local, but for a token that names a key which is not there yet. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CurrentIdentityAssociation request;
    private final Issuers issuers;
    private final IssuerKeys keys;
    private final VerifiedTokens verified;

    TokenVerification(
            CurrentIdentityAssociation request,
            Issuers issuers,
            IssuerKeys keys,
            VerifiedTokens verified) {
        this.request = request;
        this.issuers = issuers;
        this.keys = keys;
        this.verified = verified;
    }

    /**
     * What the request's token says, once it is verified.
     *
     * @throws ProblemException 401 where the token is not valid, 503 without keys
     */
    VerifiedToken of(BearerToken token) {
        return verified.find(token).orElseGet(() -> verify(token));
    }

    private VerifiedToken verify(BearerToken token) {
        Claims claims = Claims.unverified(token.value()).orElseThrow(Refusal::token);
        String tenant = claims.text("iss").flatMap(issuers::tenant).orElseThrow(Refusal::token);
        if (!keys.areThere(tenant)) {
            throw Refusal.keysMissing();
        }
        if (identity(tenant).isAnonymous()) {
            throw Refusal.token();
        }
        VerifiedToken known = new VerifiedToken(tenant, claims);
        verified.remember(token, known);
        return known;
    }

    private SecurityIdentity identity(String tenant) {
        try {
            return request.getDeferredIdentity().await().atMost(PATIENCE);
        } catch (AuthenticationFailedException invalid) {
            LOG.debugf("A token that names the issuer %s is not valid.", tenant);
            throw Refusal.token();
        } catch (RuntimeException noAnswer) {
            LOG.warnf("No token of the issuer %s can be verified: %s", tenant, noAnswer);
            throw Refusal.keysMissing();
        }
    }
}
