package no.veikart.statement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.veikart.assessment.Coded;

/** Where a statement stands. */
public enum StatementState implements Coded {
    /** Waits for another person of the same organisation; not public. */
    PROPOSED,
    /** About to be published. */
    CONFIRMED,
    PUBLISHED,
    /** Taken back before it was confirmed. */
    WITHDRAWN;

    public static Optional<StatementState> ofCode(String code) {
        return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(StatementState::code).toList();
    }
}
