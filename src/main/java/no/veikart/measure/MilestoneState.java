package no.veikart.measure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a milestone has come, as its organisation reported it. */
public enum MilestoneState {
    PLANNED,
    STARTED,
    COMPLETED,
    CANCELLED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
