package no.veikart.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Made-up figures that pass every check. The shipped catalogue has no indicator of which one
 * organisation could send fifty thousand, therefore the benchmark adds some that are monthly.
 */
final class Figures {

    /** The system that reports them; a person of another organisation would decide. */
    static final String REPORTER = "udir";

    private static final List<String> REGIONS = List.of("0", "03", "11", "15", "18");
    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 120;
    private static final int MONTHS = 12;
    private static final int AN_INDICATOR = REGIONS.size() * YEARS * MONTHS;

    private Figures() {}

    /** A submission of so many figures, at most 50,000, each of another key. */
    static byte[] body(int figures) {
        return IntStream.range(0, figures)
                .mapToObj(Figures::row)
                .collect(Collectors.joining(",", "{\"observations\":[", "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String row(int number) {
        int month = number / REGIONS.size();
        return String.format(
                Locale.ROOT,
                "{\"indicator\":\"BENCH-MONTHLY-%d\",\"period\":\"%d-%02d\",\"region\":\"%s\","
                        + "\"value\":%d}",
                1 + number / AN_INDICATOR,
                FIRST_YEAR + month / MONTHS % YEARS,
                1 + month % MONTHS,
                REGIONS.get(number % REGIONS.size()),
                1000 + number % 9000);
    }
}
