package no.veikart.period;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How often figures come: those codes of SDMX CL_FREQ 2.1 that indicators use. */
public enum Frequency {
    ANNUAL("A"),
    /** Every second year; which years, odd or even, is the indicator's matter. */
    BIENNIAL("A2"),
    HALF_YEARLY("S"),
    QUARTERLY("Q"),
    MONTHLY("M");

    private final String code;

    Frequency(String code) {
        this.code = code;
    }

    /** The code in CL_FREQ. */
    @JsonValue
    public String code() {
        return code;
    }

    /** Empty for every text that is not exactly a code, other codes of CL_FREQ among them. */
    public static Optional<Frequency> ofCode(String code) {
        return Arrays.stream(values()).filter(frequency -> frequency.code.equals(code)).findFirst();
    }

    /**
     * @throws IllegalArgumentException for a code that is not known; the message lists those that
     *     are
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Frequency of(String code) {
        return ofCode(code).orElseThrow(() -> new IllegalArgumentException(unknown(code)));
    }

    private static String unknown(String code) {
        return Arrays.stream(values())
                .map(Frequency::code)
                .collect(Collectors.joining(", ", "frequency '" + code + "' is none of ", ""));
    }
}
