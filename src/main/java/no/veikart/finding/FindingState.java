package no.veikart.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.veikart.assessment.Coded;

/** Where a finding stands. While it is open its subject is contested. */
public enum FindingState implements Coded {
    OPEN,
    /** The answer, or a correction, settled it. */
    RESOLVED,
    /** It was unfounded. */
    REJECTED,
    /** The auditor takes it back. */
    WITHDRAWN;

    public static Optional<FindingState> ofCode(String code) {
        return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(FindingState::code).toList();
    }

    /** Those in which a finding can end. */
    public static List<String> endings() {
        return codes().subList(1, values().length);
    }
}
