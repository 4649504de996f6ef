package no.veikart.period;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** How often figures come, as a code of SDMX CL_FREQ. */
public enum Frequency {
    ANNUAL("A"),
    BIENNIAL("A2"),
    HALF_YEARLY("S"),
    QUARTERLY("Q"),
    MONTHLY("M");

    private final String code;

    Frequency(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    public static Optional<Frequency> ofCode(String code) {
        return Arrays.stream(values()).filter(frequency -> frequency.code.equals(code)).findFirst();
    }

    /**
     * @throws IllegalArgumentException for a code that is not known
     */
    @JsonCreator
    static Frequency of(String code) {
        return ofCode(code)
                .orElseThrow(() -> new IllegalArgumentException("no frequency " + code));
    }
}
