package no.veikart.assessment;

/** How far a target speaks of the same quantity as the indicator. */
public enum Comparability implements Coded {
    EXACT,
    /** The target is set for another, related quantity. */
    PROXY,
    /** The same numerator, measured against another population or total. */
    OTHER_DENOMINATOR
}
