package no.veikart.observation;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The codes of SDMX CL_OBS_STATUS, version 2.2, that the tracker knows. */
public enum ObsStatus {
    NORMAL("A"),
    /** The first figure of a new series: nothing is computed across it. */
    BREAK("B"),
    DEFINITION_DIFFERS("D"),
    ESTIMATED("E"),
    FORECAST("F"),
    MISSING_HOLIDAY("H"),
    IMPUTED("I"),
    NOT_COLLECTED("L"),
    CANNOT_EXIST("M"),
    NOT_SIGNIFICANT("N"),
    MISSING("O"),
    PROVISIONAL("P"),
    SUPPRESSED("Q"),
    SPECIAL_EVENT("S"),
    INCLUDES_OTHER("W");

    private static final Map<String, ObsStatus> BY_CODE =
            Arrays.stream(values()).collect(toUnmodifiableMap(ObsStatus::code, identity()));

    private final String code;

    ObsStatus(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** Whether a figure of this status has no value. */
    public boolean isMissing() {
        return switch (this) {
            case MISSING_HOLIDAY, NOT_COLLECTED, CANNOT_EXIST, MISSING, SUPPRESSED -> true;
            case NORMAL,
                    BREAK,
                    DEFINITION_DIFFERS,
                    ESTIMATED,
                    FORECAST,
                    IMPUTED,
                    NOT_SIGNIFICANT,
                    PROVISIONAL,
                    SPECIAL_EVENT,
                    INCLUDES_OTHER ->
                    false;
        };
    }

    /** Whether a figure of this status is expected to be replaced by a firmer one. */
    public boolean isProvisional() {
        return this == ESTIMATED || this == FORECAST || this == PROVISIONAL;
    }

    public static Optional<ObsStatus> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /**
     * Reads a code of a stored figure.
     *
     * @throws IllegalArgumentException for a code that is not known
     */
    @JsonCreator
    public static ObsStatus of(String code) {
        return ofCode(code)
                .orElseThrow(() -> new IllegalArgumentException("no SDMX status " + code));
    }
}
