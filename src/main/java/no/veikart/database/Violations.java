package no.veikart.database;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Tells which of the database's constraints refused something. */
public final class Violations {

    private Violations() {}

    public static boolean violates(@Nullable Throwable failure, String constraint) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused) {
                ServerErrorMessage message = refused.getServerErrorMessage();
                return message != null && Objects.equals(message.getConstraint(), constraint);
            }
        }
        return false;
    }
}
