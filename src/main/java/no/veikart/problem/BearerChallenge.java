package no.veikart.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;

/** What a refusal says about tokens (RFC 6750, section 3). */
final class BearerChallenge {

    private static final Map<ProblemType, String> CHALLENGES =
            Map.of(
                    ProblemType.UNAUTHENTICATED,
                    "Bearer realm=\"veikart\"",
                    ProblemType.INVALID_TOKEN,
                    "Bearer realm=\"veikart\", error=\"invalid_token\","
                            + " error_description=\"The token is not valid here\"",
                    ProblemType.INSUFFICIENT_ROLE,
                    "Bearer realm=\"veikart\", error=\"insufficient_scope\"");

    private BearerChallenge() {}

    /** A request without a token is not told of an error (section 3.1). */
    static ProblemType type(RoutingContext request) {
        return request.request().getHeader(HttpHeaders.AUTHORIZATION) == null
                ? ProblemType.UNAUTHENTICATED
                : ProblemType.INVALID_TOKEN;
    }

    /** Refusals that are not about the token say nothing of it. */
    static Optional<String> of(ProblemType type) {
        return Optional.ofNullable(CHALLENGES.get(type));
    }
}
