package no.veikart.problem;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import no.veikart.database.SqlFailures;
import org.jspecify.annotations.Nullable;

/** Tells failures that pass by themselves, or with an operator's help, from faults in the code. */
final class DatabaseTrouble {

    /**
     * Connection lost, resources such as the disk exhausted, shut down or starting, lock not had in
     * time, no primary any more, idle for too long; taken back for another one's sake, again and
     * again.
     */
    private static final List<String> PASSING_STATES =
            List.of("08", "53", "57P", "55P03", "57014", "25006", "25P03", "40");

    private DatabaseTrouble() {}

    static boolean isCauseOf(@Nullable Throwable failure) {
        return in(failure).isPresent();
    }

    /** What the database said. */
    static Optional<SQLException> in(@Nullable Throwable failure) {
        return SqlFailures.in(failure, DatabaseTrouble::passes);
    }

    /** The pool reports that it has no connection without a state. */
    private static boolean passes(SQLException error) {
        String state = error.getSQLState();
        return state == null || PASSING_STATES.stream().anyMatch(state::startsWith);
    }
}
