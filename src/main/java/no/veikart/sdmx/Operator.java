package no.veikart.sdmx;

import java.util.Locale;

/** How a component is compared with a value (SDMX REST 2.1, data queries). */
enum Operator {
    EQ,
    NE,
    LT,
    LE,
    GT,
    GE,
    /** Contains. */
    CO,
    /** Does not contain. */
    NC,
    /** Starts with. */
    SW,
    /** Ends with. */
    EW;

    String prefix() {
        return name().toLowerCase(Locale.ROOT) + ":";
    }

    boolean isOfTexts() {
        return this == CO || this == NC || this == SW || this == EW;
    }

    boolean holdsForTexts(String text, String other) {
        return switch (this) {
            case CO -> text.contains(other);
            case NC -> !text.contains(other);
            case SW -> text.startsWith(other);
            case EW -> text.endsWith(other);
            case EQ, NE, LT, LE, GT, GE -> holdsFor(text.compareTo(other));
        };
    }

    /**
     * Whether it holds for things that are in order.
     *
     * @param order as {@link Comparable#compareTo} tells it
     */
    boolean holdsFor(int order) {
        return switch (this) {
            case EQ -> order == 0;
            case NE -> order != 0;
            case LT -> order < 0;
            case LE -> order <= 0;
            case GT -> order > 0;
            case GE -> order >= 0;
            case CO, NC, SW, EW -> throw new IllegalStateException(this + " is of texts");
        };
    }
}
