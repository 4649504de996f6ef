package no.veikart.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide a text is about, in a sans-serif font that nobody knows: the reader's system chooses it.
 * Rather too wide than too narrow.
 */
final class TextWidth {

    private static final String NARROW = " ijlIftr.,:;|!'()[]/-–·«»";
    private static final String BROAD = "mwMW%@—";

    private TextWidth() {}

    /** In CSS pixels. */
    static double of(String text, double fontSize) {
        return text.chars().mapToDouble(TextWidth::ofCharacter).sum() * fontSize;
    }

    private static double ofCharacter(int character) {
        if (NARROW.indexOf(character) >= 0) {
            return 0.36;
        }
        if (BROAD.indexOf(character) >= 0) {
            return 0.92;
        }
        return Character.isUpperCase(character) ? 0.7 : 0.58;
    }

    /** Breaks a text between words into lines that fit, or hold one word that is too long. */
    static List<String> wrapped(String text, double fontSize, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && of(line + " " + word, fontSize) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
