package no.veikart.identity;

import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;

/** Answers to callers who are not who they should be. */
final class Refusal {

    private Refusal() {}

    static ProblemException token() {
        return new ProblemException(ProblemType.INVALID_TOKEN);
    }

    static ProblemException organisation() {
        return new ProblemException(ProblemType.WRONG_ORGANISATION);
    }
}
