package no.veikart.idempotency;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.veikart.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A request that its client has named, so that it can be sent again.
 *
 * @param organisation code of the organisation that asks; keys of others are other keys
 * @param key 1 to 255 visible characters of ASCII
 * @param fingerprint SHA-256 of what is asked for
 */
public record IdempotentRequest(String organisation, String key, byte[] fingerprint) {

    /** Name of the header: draft-ietf-httpapi-idempotency-key-header. */
    public static final String HEADER = "Idempotency-Key";

    /** Name of the header that tells that an answer is about what an earlier request did. */
    public static final String REPLAYED = "Idempotency-Replayed";

    /** A string of RFC 9651, as the draft wants it, or the same without quotes, as most send it. */
    private static final Pattern KEY =
            Pattern.compile("\"([!#-\\[\\]-~]{1,255})\"|([!#-~]{1,255})");

    /**
     * Reads the header.
     *
     * @param header null where the client did not send one
     * @return empty where the request has no key
     * @throws no.veikart.problem.ProblemException if the header names none
     */
    public static Optional<IdempotentRequest> of(
            @Nullable String header, String organisation, byte[] fingerprint) {
        if (header == null) {
            return Optional.empty();
        }
        Matcher key = KEY.matcher(header.strip());
        if (!key.matches()) {
            throw Faults.ofHeader(HEADER, "bad-idempotency-key");
        }
        String name = key.group(1) == null ? key.group(2) : key.group(1);
        return Optional.of(new IdempotentRequest(organisation, name, fingerprint));
    }
}
