package no.veikart.measure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a milestone has come, as its organisation reported it. */
public enum MilestoneState {
    PLANNED,
    STARTED,
    COMPLETED,
    CANCELLED;

    public static Optional<MilestoneState> of(String code) {
        return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
