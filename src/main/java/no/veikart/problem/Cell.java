package no.veikart.problem;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where in a table a fault is.
 *
 * @param row as a spreadsheet counts: the column names are row 1
 * @param column its name; absent where the whole row is meant
 */
record Cell(@Nullable Integer row, @Nullable String column) {

    static final Cell NONE = new Cell(null, null);

    private static final int FIRST_ROW = 2;
    private static final Pattern IN_A_ROW = Pattern.compile("/[a-z]+/([0-9]{1,9})(?:/(.+))?");
    private static final Pattern IN_THE_HEADER = Pattern.compile("/columns/(.+)");

    static Cell of(Fault fault) {
        Matcher header = IN_THE_HEADER.matcher(fault.pointer());
        if (header.matches()) {
            return new Cell(1, unescaped(header.group(1)));
        }
        Matcher row = IN_A_ROW.matcher(fault.pointer());
        return row.matches()
                ? new Cell(
                        Integer.parseInt(row.group(1)) + FIRST_ROW,
                        row.group(2) == null ? null : unescaped(row.group(2)))
                : NONE;
    }

    private static String unescaped(String token) {
        return token.replace("~1", "/").replace("~0", "~");
    }
}
