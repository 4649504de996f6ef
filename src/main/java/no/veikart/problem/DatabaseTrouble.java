package no.veikart.problem;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        return in(failure).isPresent();
    }

    /** What the database said. A commit that failed is told beside what followed from it. */
    static Optional<SQLException> in(@Nullable Throwable failure) {
        if (failure == null) {
            return Optional.empty();
        }
        if (failure instanceof SQLException error && passes(error)) {
            return Optional.of(error);
        }
        return Stream.concat(
                        Stream.ofNullable(failure.getCause()),
                        Arrays.stream(failure.getSuppressed()))
                .flatMap(cause -> in(cause).stream())
                .findFirst();
    }

    /** The pool reports that it has no connection without a state. */
    private static boolean passes(SQLException error) {
        String state = error.getSQLState();
        return state == null || PASSING_STATES.stream().anyMatch(state::startsWith);
    }
}
