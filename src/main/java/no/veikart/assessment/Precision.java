package no.veikart.assessment;

/** How exactly a source states a figure. */
public enum Precision implements Coded {
    EXACT,
    ROUNDED,
    /** The true value is this or more. */
    LOWER_BOUND,
    /** Computed by the tracker from figures that the source states. */
    DERIVED
}
