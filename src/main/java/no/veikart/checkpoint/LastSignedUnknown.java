package no.veikart.checkpoint;

/** What was signed last cannot be read or kept: nothing may be signed until it can. */
final class LastSignedUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LastSignedUnknown(String message, Throwable cause) {
        super(message, cause);
    }
}
