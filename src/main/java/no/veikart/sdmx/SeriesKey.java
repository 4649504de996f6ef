package no.veikart.sdmx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import no.veikart.format.Variable;
import no.veikart.problem.Faults;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;

/**
 * Which series a query wants: {@code FREQ.INDICATOR.REF_AREA}, with {@code *} or nothing for any
 * code and plus signs between several; keys are set apart by commas. What is left out at the end is
 * anything.
 */
final class SeriesKey {

    private static final int DIMENSIONS = 3;
    private static final Set<String> ANY = Set.of("", "*", "all");

    private final List<List<Predicate<String>>> keys;

    private SeriesKey(List<List<Predicate<String>>> keys) {
        this.keys = keys;
    }

    /**
     * @throws ProblemException 400 for what is no key
     */
    static SeriesKey parse(String text) {
        return new SeriesKey(Arrays.stream(text.split(",", -1)).map(SeriesKey::key).toList());
    }

    private static List<Predicate<String>> key(String text) {
        String[] codes = text.split("\\.", -1);
        if (codes.length > DIMENSIONS || !text.matches("[A-Za-z0-9_@$*+.-]*")) {
            Faults faults = new Faults();
            faults.add("/path/key", "bad-series-key", text);
            throw faults.asProblem(ProblemType.MALFORMED_REQUEST);
        }
        List<Predicate<String>> key = new ArrayList<>();
        for (int i = 0; i < DIMENSIONS; i++) {
            key.add(dimension(i < codes.length ? codes[i] : ""));
        }
        return key;
    }

    private static Predicate<String> dimension(String codes) {
        return ANY.contains(codes) ? any -> true : Set.of(codes.split("\\+", -1))::contains;
    }

    boolean includes(Variable variable) {
        return keys.stream().anyMatch(key -> isOf(key, variable));
    }

    boolean includes(Variable variable, String region) {
        return keys.stream().anyMatch(key -> isOf(key, variable) && key.get(2).test(region));
    }

    private static boolean isOf(List<Predicate<String>> key, Variable variable) {
        return key.get(0).test(variable.frequency().code()) && key.get(1).test(variable.code());
    }
}
