package no.veikart.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;

/** Finds out what separates the columns of a table. */
final class Separator {

    private static final int LONGEST_FIRST_ROW = 8_192;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<Character> KNOWN = List.of(',', ';', '\t');

    private Separator() {}

    /**
     * The separator that is most frequent in the first row; the reader is left at the row's begin,
     * after a byte order mark.
     */
    static char of(BufferedReader reader) throws IOException {
        reader.mark(LONGEST_FIRST_ROW);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        reader.mark(LONGEST_FIRST_ROW);
        String row = firstRow(reader);
        reader.reset();
        char best = KNOWN.get(0);
        for (char separator : KNOWN) {
            if (count(row, separator) > count(row, best)) {
                best = separator;
            }
        }
        return best;
    }

    private static String firstRow(BufferedReader reader) throws IOException {
        StringBuilder row = new StringBuilder();
        int next = reader.read();
        while (next >= 0 && next != '\n' && next != '\r' && row.length() < LONGEST_FIRST_ROW - 1) {
            row.append((char) next);
            next = reader.read();
        }
        return row.toString();
    }

    private static long count(String row, char separator) {
        return row.chars().filter(c -> c == separator).count();
    }
}
