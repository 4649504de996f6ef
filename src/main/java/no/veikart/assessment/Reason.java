package no.veikart.assessment;

/** Why something is {@link Status#NOT_ASSESSABLE}, or why a goal leaves an indicator out. */
public enum Reason implements Coded {
    /** The indicator has no wanted direction. */
    MONITOR_ONLY,
    /** No usable figure at or after the baseline. */
    NO_DATA,
    /** The latest figure is the baseline figure. */
    SINGLE_OBSERVATION,
    /** A break after the baseline left no more than one figure to compute with. */
    SERIES_BREAK,
    /** Less than one year between base and latest; {@code growth/1} gives growth a year. */
    SPAN_TOO_SHORT,
    /** Base and latest have opposite signs, so their quotient is no growth. */
    SIGN_CHANGE,
    /** The method needs a dated target. */
    NO_TARGET,
    /** The target's period ends no later than the base figure's. */
    TARGET_NOT_AFTER_BASELINE,
    /** Base and target have opposite signs. */
    TARGET_SIGN,
    /** Goals: no indicator carries weight. Contributions: this one carries none. */
    NO_WEIGHT,
    /** Goals: less than half of the weight could be assessed. */
    LOW_COVERAGE
}
