package no.veikart.merkle;

/** Says that a text or bytes do not keep their format, and where. */
public final class MalformedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public MalformedException(String message) {
        super(message);
    }
}
