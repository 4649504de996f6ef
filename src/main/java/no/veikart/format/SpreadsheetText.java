package no.veikart.format;

/** Texts in tables that people open in a spreadsheet. */
public final class SpreadsheetText {

    /** What a spreadsheet takes for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private SpreadsheetText() {}

    /** The text, behind an apostrophe where a spreadsheet would take it for a formula. */
    public static String harmless(String text) {
        return text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
