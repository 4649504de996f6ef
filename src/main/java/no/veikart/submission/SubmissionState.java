package no.veikart.submission;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a submission stands. */
public enum SubmissionState {
    /** Waits for a decision. */
    SUBMITTED,
    /** Decided; about to be published. */
    ACCEPTED,
    PUBLISHED,
    /** Decided against; a new submission may take its place. */
    RETURNED,
    /** Taken back by its organisation before a decision. */
    WITHDRAWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its figures are public, or about to be. */
    boolean becomesPublic() {
        return this == ACCEPTED || this == PUBLISHED;
    }

    static Optional<SubmissionState> ofCode(String code) {
        return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
    }
}
