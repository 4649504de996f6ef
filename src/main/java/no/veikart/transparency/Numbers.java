package no.veikart.transparency;

import no.veikart.problem.Faults;
import no.veikart.problem.Parameters;
import org.jspecify.annotations.Nullable;

/** Whole numbers in requests. */
final class Numbers {

    private static final long GREATEST = Long.MAX_VALUE - 1;

    private Numbers() {}

    /**
     * @param text null where the client sent none
     * @throws no.veikart.problem.ProblemException 400 unless it is a number within the bounds
     */
    static long of(String parameter, @Nullable String text, long usual, long least, long greatest) {
        if (text == null) {
            return usual;
        }
        return required(parameter, text, least, greatest);
    }

    static long required(String parameter, @Nullable String text, long least, long greatest) {
        if (text == null) {
            throw Faults.ofParameter(parameter, "required");
        }
        return Parameters.number(parameter, text, least, greatest);
    }

    /**
     * The index of an entry, as a part of the path.
     *
     * @throws no.veikart.problem.ProblemException 400 unless it is a number from 0
     */
    static long indexInPath(String text) {
        return Parameters.number(text, 0, GREATEST)
                .orElseThrow(() -> Faults.ofPath("index", "out-of-bounds", 0, GREATEST));
    }
}
