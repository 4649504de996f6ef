package no.veikart.note;

/** Says that a note is not signed by who should have signed it. */
public final class InvalidSignatureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidSignatureException(String message) {
        super(message);
    }
}
