package no.veikart.status;

import java.util.Locale;

/** A kind of input whose change can change a status. */
public enum Cause {
    NEW_OBSERVATION,
    REVISION,
    /** Also a baseline that moved: it is where the way to the target begins. */
    TARGET_CHANGE,
    DIRECTION_OR_LIMIT_CHANGE,
    /**
     * Also everything else in a definition: weight and goal belong to the way in which a goal is
     * assessed, assignments to what is due.
     */
    METHOD_CHANGE,
    DATA_BECAME_STALE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
