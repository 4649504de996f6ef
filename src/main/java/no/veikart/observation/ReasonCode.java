package no.veikart.observation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a published figure is superseded. */
public enum ReasonCode {
    /** The figure was wrong. */
    CORRECTION,
    /** The source revised its own figure. */
    SOURCE_REVISION,
    /** Data came in after the figure was made. */
    LATE_DATA,
    /** The source counts in another way. */
    METHOD_CHANGE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ReasonCode> ofCode(String code) {
        return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst();
    }
}
