package no.veikart.submission;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a reviewer decides. */
record Decision(Outcome outcome, @Nullable String comment) {

    /** The two ends that a review can have. */
    enum Outcome {
        PUBLISH,
        RETURN;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Outcome> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(outcome -> outcome.code().equals(code))
                    .findFirst();
        }

        /** Whether a submission stands where this outcome brought it. */
        boolean led(SubmissionState state) {
            return switch (this) {
                case PUBLISH ->
                        state == SubmissionState.ACCEPTED || state == SubmissionState.PUBLISHED;
                case RETURN -> state == SubmissionState.RETURNED;
            };
        }
    }
}
