package no.veikart.picture;

import java.util.Locale;

/** How wide a chart is, in CSS pixels; its letters are of the same size in both. */
enum Size {
    WIDE(720, 300, 8),
    /** For phones. */
    NARROW(360, 240, 4);

    private final int width;
    private final int plotHeight;
    private final int yearLabels;

    Size(int width, int plotHeight, int yearLabels) {
        this.width = width;
        this.plotHeight = plotHeight;
        this.yearLabels = yearLabels;
    }

    int width() {
        return width;
    }

    int plotHeight() {
        return plotHeight;
    }

    /** How many years are named at most. */
    int yearLabels() {
        return yearLabels;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
