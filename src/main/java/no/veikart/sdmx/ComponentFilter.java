package no.veikart.sdmx;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import no.veikart.format.Component;
import no.veikart.format.Row;

/**
 * What a query wants of a component: one of the alternatives, of which all conditions must hold.
 *
 * @param anyOf written with commas between them, and plus signs between the conditions of each
 */
record ComponentFilter(Component component, List<List<Condition>> anyOf) implements Predicate<Row> {

    /** A plus sign in a query arrives as a space, unless it was encoded. */
    private static final String AND = "[+ ]";

    static ComponentFilter parse(Component component, String text) {
        return new ComponentFilter(
                component,
                Arrays.stream(text.split(",", -1))
                        .map(
                                alternative ->
                                        Arrays.stream(alternative.split(AND, -1))
                                                .map(one -> Condition.parse(component, one))
                                                .toList())
                        .toList());
    }

    @Override
    public boolean test(Row row) {
        return anyOf.stream()
                .anyMatch(all -> all.stream().allMatch(condition -> condition.holds(row)));
    }
}
