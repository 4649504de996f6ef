package no.veikart.checkpoint;

/** The log in the database is not what was signed, or not whole: nothing more may be signed. */
public final class LogBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LogBroken(String message) {
        super(message);
    }
}
