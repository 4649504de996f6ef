package no.veikart.identity;

import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;

/** Answers to callers who are not who they should be, or of whom that cannot be told. */
final class Refusal {

    private static final int RETRY_SECONDS = 5;

    private Refusal() {}

    static ProblemException token() {
        return new ProblemException(ProblemType.INVALID_TOKEN);
    }

    static ProblemException organisation() {
        return new ProblemException(ProblemType.WRONG_ORGANISATION);
    }

    /** Passes by itself, once the issuer can be reached. */
    static ProblemException keysMissing() {
        return new ProblemException(ProblemType.UNAVAILABLE).retryAfter(RETRY_SECONDS);
    }
}
