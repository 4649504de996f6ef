package no.veikart.problem;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells failures that pass by themselves, or with an operator's help, from faults in the code. */
final class DatabaseTrouble {

    /**
     * Connection lost, resources such as the disk exhausted, shut down or starting, lock not had in
     * time, no primary any more, idle for too long.
     */
    private static final List<String> PASSING_STATES =
            List.of("08", "53", "57P", "55P03", "57014", "25006", "25P03");

    private DatabaseTrouble() {}

    static boolean isCauseOf(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException error && passes(error)) {
                return true;
            }
        }
        return false;
    }

    /** The pool reports that it has no connection without a state. */
    private static boolean passes(SQLException error) {
        String state = error.getSQLState();
        return state == null || PASSING_STATES.stream().anyMatch(state::startsWith);
    }
}
