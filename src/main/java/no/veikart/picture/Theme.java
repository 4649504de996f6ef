package no.veikart.picture;

import java.util.Locale;

/** The colours of a picture. */
enum Theme {
    LIGHT,
    DARK,
    /** As the reader's system prefers, by a media query in the picture. */
    AUTO;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the picture's style sheet adds to the light colours: nothing, dark, or on demand. */
    String isDarkWhen() {
        return switch (this) {
            case LIGHT -> "not all";
            case DARK -> "all";
            case AUTO -> "(prefers-color-scheme: dark)";
        };
    }
}
