package no.veikart.indicator;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who set a target. */
public enum Authority {
    STORTING,
    GOVERNMENT,
    EU,
    AGENCY,
    /** An agreement between the state and the parties of working life. */
    AGREEMENT,
    /** The tracker itself, where nobody else did. */
    TRACKER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
