package no.veikart.identity;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Optional;

/** The access token of a request (RFC 6750, section 2.1: in the header, nowhere else). */
record BearerToken(String value) {

    private static final String SCHEME = "Bearer ";

    /** The token, where there is exactly one. */
    static Optional<BearerToken> of(MultiMap headers) {
        List<String> sent = headers.getAll(HttpHeaders.AUTHORIZATION);
        return sent.stream()
                .filter(only -> sent.size() == 1)
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> new BearerToken(header.substring(SCHEME.length())))
                .findFirst();
    }

    /** Who it says has issued it, which is to be verified. */
    Optional<String> issuer() {
        return Claims.unverified(value).flatMap(claims -> claims.text("iss"));
    }

    @Override
    public String toString() {
        return "BearerToken";
    }
}
