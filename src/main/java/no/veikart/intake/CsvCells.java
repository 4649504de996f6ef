package no.veikart.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads cells as spreadsheets write them, into what the same field is in JSON. */
final class CsvCells {

    private static final Set<String> NUMBERS = Set.of("value");
    private static final Set<String> FLAGS = Set.of("confirmed");

    /** What says which figure a row is about; a template fills it in. */
    private static final Set<String> KEY = Set.of("indicator", "period", "region");

    private static final Map<String, Boolean> YES_OR_NO =
            Map.of(
                    "true", true, "1", true, "ja", true, "yes", true, "sann", true, "false", false,
                    "0", false, "nei", false, "no", false, "usann", false);

    private static final int LONGEST_NUMBER = 40;

    /** Groups of three may be set apart by spaces, as in Norwegian; never by dots or commas. */
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]+|[0-9]{1,3}(?:[ \u00A0\u202F][0-9]{3})+)(?:[.][0-9]+)?");

    private static final Pattern SPACES = Pattern.compile("[ \u00A0\u202F]");

    private final boolean hasDecimalCommas;

    /** A comma in a number is a decimal comma unless columns are separated by commas. */
    CsvCells(char separator) {
        this.hasDecimalCommas = separator != ',';
    }

    /** Whether anything is there besides what a template fills in. */
    static boolean isFilledIn(ObjectNode row) {
        return row.properties().stream().anyMatch(field -> !KEY.contains(field.getKey()));
    }

    /** The cell's value; a text where it is not what the column has. */
    JsonNode value(String column, String cell) {
        if (NUMBERS.contains(column)) {
            return number(cell);
        }
        if (FLAGS.contains(column)) {
            Boolean flag = YES_OR_NO.get(cell.toLowerCase(Locale.ROOT));
            return flag == null ? TextNode.valueOf(cell) : BooleanNode.valueOf(flag);
        }
        return TextNode.valueOf(cell);
    }

    private JsonNode number(String cell) {
        String plain = cell.replace('\u2212', '-');
        if (hasDecimalCommas && !plain.contains(".")) {
            plain = plain.replace(',', '.');
        }
        return plain.length() <= LONGEST_NUMBER && NUMBER.matcher(plain).matches()
                ? DecimalNode.valueOf(new BigDecimal(SPACES.matcher(plain).replaceAll("")))
                : TextNode.valueOf(cell);
    }
}
