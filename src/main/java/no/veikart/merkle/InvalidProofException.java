package no.veikart.merkle;

/** Says that a proof does not prove what it was given for. */
public final class InvalidProofException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidProofException(String what, Object expected, Object actual) {
        super(what + ": expected " + expected + ", but was " + actual);
    }
}
