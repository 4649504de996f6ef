package no.veikart.picture;

import java.util.Locale;

/** Writes lengths and places. */
public final class Px {

    private Px() {}

    /** In CSS pixels, to a tenth. */
    public static String of(double length) {
        String text = String.format(Locale.ROOT, "%.1f", length);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
