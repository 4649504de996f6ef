package no.veikart.obligation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an obligation stands on a day. */
public enum ObligationState {
    /** Its period is not over. */
    UPCOMING,
    /** Its period is over, its due day is not. */
    DUE,
    /** Its due day is over, and nothing was submitted. */
    OVERDUE,
    /** A figure was submitted, and was neither returned nor withdrawn. */
    FULFILLED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ObligationState> ofCode(String code) {
        return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
    }
}
