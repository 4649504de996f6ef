package no.veikart.transparency;

import no.veikart.problem.Faults;
import org.jspecify.annotations.Nullable;

/** Whole numbers in requests. */
final class Numbers {

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
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= greatest) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw Faults.ofParameter(parameter, "out-of-bounds", least, greatest).because(e);
        }
        throw Faults.ofParameter(parameter, "out-of-bounds", least, greatest);
    }

    /**
     * The index of an entry, as a part of the path.
     *
     * @throws no.veikart.problem.ProblemException 400 unless it is a number from 0
     */
    static long indexInPath(String text) {
        try {
            long index = Long.parseLong(text);
            if (index >= 0 && index < Long.MAX_VALUE) {
                return index;
            }
        } catch (NumberFormatException e) {
            throw Faults.ofPath("index", "out-of-bounds", 0, Long.MAX_VALUE - 1).because(e);
        }
        throw Faults.ofPath("index", "out-of-bounds", 0, Long.MAX_VALUE - 1);
    }
}
