package no.veikart.wording;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import no.veikart.text.Language;

/** Writes exact decimals as the languages do. */
final class Numbers {

    private static final int MOST_DECIMALS = 30;
    private static final BigDecimal GROUPED_FROM = BigDecimal.valueOf(10_000);

    /** A line never breaks within a number. */
    private static final char NO_BREAK_SPACE = '\u00a0';

    private static final char MINUS = '\u2212';

    private Numbers() {}

    static String of(BigDecimal value, int decimals, Language language) {
        DecimalFormat format = new DecimalFormat("0", symbols(language));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        format.setGroupingUsed(value.abs().compareTo(GROUPED_FROM) >= 0);
        format.setGroupingSize(3);
        return format.format(value);
    }

    private static DecimalFormatSymbols symbols(Language language) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign(MINUS);
        symbols.setDecimalSeparator(
                switch (language) {
                    case NB, NN -> ',';
                    case EN -> '.';
                });
        symbols.setGroupingSeparator(
                switch (language) {
                    case NB, NN -> NO_BREAK_SPACE;
                    case EN -> ',';
                });
        return symbols;
    }
}
