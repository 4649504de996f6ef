package no.veikart.sdmx;

import java.math.BigDecimal;
import java.util.Arrays;
import no.veikart.format.Component;
import no.veikart.format.Row;
import no.veikart.period.Period;
import no.veikart.problem.Faults;

/**
 * One comparison of a component with a value. Periods of different lengths are compared by their
 * days: {@code ge:2020} is what begins on 1 January 2020 or later, {@code le:2020} what ends in
 * 2020 or before.
 */
record Condition(Component component, Operator operator, String value) {

    Condition {
        boolean fits =
                switch (component.type()) {
                    case TIME -> !operator.isOfTexts() && Period.tryParse(value).isPresent();
                    case DECIMAL, INTEGER -> !operator.isOfTexts() && isDecimal(value);
                    case BOOLEAN -> value.equals("true") || value.equals("false");
                    case STRING, MONTH_DAY, DATE_TIME -> !value.isEmpty();
                };
        if (!fits) {
            throw Faults.ofParameter(
                    "c[" + component.name() + "]", "bad-condition", operator.prefix() + value);
        }
    }

    /** A value alone, or behind an operator and a colon. */
    static Condition parse(Component component, String text) {
        return Arrays.stream(Operator.values())
                .filter(operator -> text.startsWith(operator.prefix()))
                .findFirst()
                .map(
                        operator ->
                                new Condition(
                                        component,
                                        operator,
                                        text.substring(operator.prefix().length())))
                .orElseGet(() -> new Condition(component, Operator.EQ, text));
    }

    boolean holds(Row row) {
        Object found = component.value(row);
        if (component == Component.TIME_PERIOD) {
            return holds(row.period(), Period.parse(value));
        }
        if (found instanceof Number) {
            return operator.holdsFor(
                    new BigDecimal(found.toString()).compareTo(new BigDecimal(value)));
        }
        return found == null
                ? operator == Operator.NE || operator == Operator.NC
                : operator.holdsForTexts(found.toString(), value);
    }

    private boolean holds(Period period, Period other) {
        return switch (operator) {
            case GE -> !period.firstDay().isBefore(other.firstDay());
            case GT -> period.firstDay().isAfter(other.lastDay());
            case LE -> !period.lastDay().isAfter(other.lastDay());
            case LT -> period.lastDay().isBefore(other.firstDay());
            case EQ, NE, CO, NC, SW, EW -> operator.holdsFor(period.compareTo(other));
        };
    }

    private static boolean isDecimal(String text) {
        return text.matches("-?[0-9]{1,24}(\\.[0-9]{1,12})?");
    }
}
