package no.veikart.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of errors that a client can tell apart. Title and explanation of each stand in the
 * message bundles, in three languages.
 */
public enum ProblemType {
    MALFORMED_JSON(400),
    MALFORMED_REQUEST(400),
    MALFORMED_CSV(400),
    MALFORMED_YAML(400),
    UNAUTHENTICATED(401),
    INVALID_TOKEN(401),
    FORBIDDEN(403),
    /** The act belongs to another organisation. */
    WRONG_ORGANISATION(403),
    INSUFFICIENT_ROLE(403),
    /** Who submitted does not decide. */
    FOUR_EYES(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    REQUEST_TIMEOUT(408),
    CONFLICT(409),
    WRONG_STATE(409),
    ALREADY_DECIDED(409),
    /** Another figure for the same key is about to become public. */
    REVISION_PENDING(409),
    /** The same idempotency key is just being used. */
    REQUEST_IN_PROGRESS(409),
    /** Another redaction of the same text was made. */
    TEXT_REDACTED(409),
    PRECONDITION_FAILED(412),
    TOO_LARGE(413),
    /** What is asked for is more than one answer holds. */
    ANSWER_TOO_LARGE(413),
    URI_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    EXPECTATION_FAILED(417),
    INVALID_SUBMISSION(422),
    INVALID_DECISION(422),
    INVALID_CATALOGUE(422),
    INVALID_REDACTION(422),
    /** The idempotency key names another request. */
    IDEMPOTENCY_KEY_REUSED(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL_ERROR(500),
    UNAVAILABLE(503),
    /** Too many large requests at once. */
    BUSY(503),
    /** What was taken in does not become public. */
    PUBLICATION_STALLED(503),
    /** The public state is not yet as new as was asked for. */
    PUBLICATION_BEHIND(503);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    /** The HTTP status code. */
    public int status() {
        return status;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The problem type URI, relative to the service, where it answers with an explanation. */
    public String uri() {
        return "/problems/" + code();
    }

    static Optional<ProblemType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }

    /** The type that stands for a bare status code of the framework. */
    static ProblemType ofStatus(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR);
    }
}
