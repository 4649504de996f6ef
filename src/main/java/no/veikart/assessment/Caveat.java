package no.veikart.assessment;

/** What a reader must be told beside a status, because the computation alone does not show it. */
public enum Caveat implements Coded {
    /** A target that was computed with is set for a related quantity. */
    PROXY_TARGET,
    /** A target that was computed with is set against another population or total. */
    OTHER_DENOMINATOR_TARGET,
    /** The target's period is over at the latest figure and the target is not met. */
    TARGET_PERIOD_OVER,
    /** Base or latest is a lower bound. */
    LOWER_BOUND_FIGURE,
    /** Base or latest is a forecast (status F). */
    FORECAST_FIGURE,
    /** Base or latest is computed by the tracker. */
    DERIVED_FIGURE,
    /** The base is the figure of a series break after the baseline. */
    BASELINE_RESTARTED_AT_BREAK,
    /** The baseline period has no usable figure; the base is the first one after it. */
    BASELINE_LATER,
    /** Figures of another definition (status D) were left out, or all figures are of it. */
    DEFINITION_DIFFERS
}
