package no.veikart.status;

import java.util.Locale;

/** A kind of input whose change can change a status. */
public enum Cause {
    NEW_OBSERVATION,
    REVISION,
    /** Also a baseline that moved: it is where the way to the target begins. */
    TARGET_CHANGE,
    DIRECTION_OR_LIMIT_CHANGE,
    /** Also a changed weight: it belongs to the way in which a goal is assessed. */
    METHOD_CHANGE,
    DATA_BECAME_STALE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
