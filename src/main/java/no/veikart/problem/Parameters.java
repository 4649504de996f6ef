package no.veikart.problem;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.OptionalLong;

/** Values of query parameters. */
public final class Parameters {

    private Parameters() {}

    /**
     * A whole number.
     *
     * @throws ProblemException 400 unless the text is a whole number within the bounds
     */
    public static long number(String name, String text, long least, long greatest) {
        return number(text, least, greatest)
                .orElseThrow(() -> Faults.ofParameter(name, "out-of-bounds", least, greatest));
    }

    /** Empty where the text is no whole number within the bounds. */
    public static OptionalLong number(String text, long least, long greatest) {
        try {
            long number = Long.parseLong(text);
            return number >= least && number <= greatest
                    ? OptionalLong.of(number)
                    : OptionalLong.empty();
        } catch (NumberFormatException notANumber) {
            return OptionalLong.empty();
        }
    }

    /**
     * An instant, written as RFC 3339 has it. A plus that was not encoded arrives as a space.
     *
     * @throws ProblemException 400 for any other text
     */
    public static Instant instant(String name, String text) {
        try {
            return Instant.parse(text.replace(' ', '+'));
        } catch (DateTimeParseException e) {
            throw Faults.ofParameter(name, "not-a-timestamp", text).because(e);
        }
    }
}
