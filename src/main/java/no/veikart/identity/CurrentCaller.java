package no.veikart.identity;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The caller of the request at hand. Its token is looked at when it is first asked for. */
@RequestScoped
public class CurrentCaller {

    /** Whose request a line of the log belongs to; nothing of a person. */
    private static final String LOG_KEY = "organisation";

    private final RoutingContext request;
    private final Issuers issuers;
    private final TokenVerification verification;
    private final Callers callers;
    private @Nullable Caller caller;

    CurrentCaller(
            RoutingContext request,
            Issuers issuers,
            TokenVerification verification,
            Callers callers) {
        this.request = request;
        this.issuers = issuers;
        this.verification = verification;
        this.callers = callers;
    }

    /**
     * The caller, who has at least one of the roles; without roles anybody with a token of an
     * organisation that takes part. Blocks: not for the event loop.
     *
     * @throws ProblemException 401 without a token or with one that is not valid, 403 where it
     *     names no organisation that takes part, or none of the roles, 503 while the keys of its
     *     issuer are not to be had
     */
    public Caller require(Role... anyOf) {
        Caller known = caller();
        if (anyOf.length > 0 && Arrays.stream(anyOf).noneMatch(known::has)) {
            String missing = Arrays.stream(anyOf).map(Role::code).collect(Collectors.joining(", "));
            throw new ProblemException(ProblemType.INSUFFICIENT_ROLE, missing);
        }
        return known;
    }

    /** The caller, where somebody has asked for it in this request and it was believed. */
    public Optional<Caller> ifKnown() {
        return Optional.ofNullable(caller);
    }

    private Caller caller() {
        Caller known = caller;
        if (known == null) {
            known = read();
            caller = known;
        }
        return known;
    }

    private Caller read() {
        if (!request.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            throw new ProblemException(ProblemType.UNAUTHENTICATED);
        }
        BearerToken token = BearerToken.of(request.request().headers()).orElseThrow(Refusal::token);
        VerifiedToken verified = verification.of(token);
        Caller known = callers.of(verified.claims(), issuers.trusted().get(verified.tenant()));
        MDC.put(LOG_KEY, known.organisation().code());
        return known;
    }
}
