package no.veikart.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import no.veikart.json.Timestamps;
import no.veikart.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A column of the plain tables; named as the field is in JSON.
 *
 * @param localised whether it is a text in one language
 * @param value a text, number or truth value; null where there is none
 */
record Column(
        String name,
        boolean localised,
        BiFunction<Row, Language, ? extends @Nullable Object> value) {

    static final List<Column> ALL =
            List.of(
                    plain("indicator", row -> row.variable().code()),
                    text("name", (row, language) -> row.variable().name().in(language)),
                    plain("goal", row -> row.variable().goal()),
                    plain("region", row -> row.region().code()),
                    text("regionName", (row, language) -> row.region().name().in(language)),
                    plain("period", row -> row.period().toString()),
                    plain("periodEnd", row -> row.period().lastDay().toString()),
                    plain("value", Row::value),
                    plain("unit", row -> row.variable().unit()),
                    text("unitLabel", (row, language) -> row.variable().unitLabel().in(language)),
                    plain("status", row -> row.status().code()),
                    plain("precision", row -> row.precision().code()),
                    plain("provisional", Row::isProvisional),
                    plain("contested", Row::contested),
                    plain("comment", Row::comment),
                    plain("source", row -> row.credit().source()),
                    plain("attribution", row -> row.credit().attribution()),
                    plain("licence", row -> row.credit().licence()),
                    plain("revision", Row::revision),
                    plain("reasonCode", Row::reasonCode),
                    plain("organisation", Row::organisation),
                    plain("publishedAt", row -> Timestamps.text(row.publishedAt())),
                    plain("ledgerIndex", Row::ledgerIndex));

    private static Column plain(String name, Function<Row, ? extends @Nullable Object> value) {
        return new Column(name, false, (row, language) -> value.apply(row));
    }

    private static Column text(String name, BiFunction<Row, Language, String> value) {
        return new Column(name, true, value);
    }

    /** As it stands in a table; empty for what is not there. */
    static String cell(@Nullable Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return value == null ? "" : value.toString();
    }
}
