package no.veikart.reading;

import java.util.List;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;

/** How much there is in one answer that is made in memory. */
public final class AnswerLimit {

    public static final int FIGURES = 50_000;

    private AnswerLimit() {}

    /**
     * The same figures, unless there are too many.
     *
     * @throws ProblemException 413 where there are more than {@value #FIGURES}
     */
    public static <T> List<T> check(List<T> figures) {
        if (figures.size() > FIGURES) {
            throw new ProblemException(ProblemType.ANSWER_TOO_LARGE, FIGURES);
        }
        return figures;
    }
}
