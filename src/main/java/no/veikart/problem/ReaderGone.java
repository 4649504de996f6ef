package no.veikart.problem;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Whoever asked went away before the answer was whole: no fault of the service. */
final class ReaderGone extends IOException {

    private static final long serialVersionUID = 1L;

    ReaderGone(String message) {
        super(message);
    }

    ReaderGone(IOException cause) {
        super("the reader has gone", cause);
    }

    static boolean isCauseOf(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ReaderGone) {
                return true;
            }
        }
        return false;
    }
}
