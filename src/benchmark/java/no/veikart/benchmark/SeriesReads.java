package no.veikart.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Reads of forty figures in a row, of any county and any forty months: so many different ones that
 * no answer is there already.
 */
final class SeriesReads implements Requests {

    static final String INDICATOR = "BENCH-SERIES-1";

    /** Uncoded, as the server that it is compared with sends it. */
    private static final String END = " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: */*\r\n\r\n";

    private static final int MONTHS = 40;

    /** One of them, for who reads the same again. */
    static final String ONE = path("03", YearMonth.of(2022, 9));

    /** As figures.sql has them. */
    private static final YearMonth FIRST = YearMonth.of(1926, 1);

    private static final int ALL_MONTHS = 1_200;
    private static final List<String> REGIONS =
            List.of(
                    "03", "11", "15", "18", "31", "32", "33", "34", "39", "40", "42", "46", "50",
                    "55", "56");

    @Override
    public Requests copy() {
        return this;
    }

    @Override
    public byte[] next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        YearMonth from = FIRST.plusMonths(random.nextInt(ALL_MONTHS - MONTHS + 1));
        String path = path(REGIONS.get(random.nextInt(REGIONS.size())), from);
        return ("GET " + path + END).getBytes(StandardCharsets.US_ASCII);
    }

    private static String path(String region, YearMonth from) {
        return String.format(
                "/v1/indicators/%s/observations?region=%s&from=%s&to=%s&limit=%d",
                INDICATOR, region, from, from.plusMonths(MONTHS - 1L), MONTHS);
    }

    @Override
    public String answer() {
        return Read.FOUND;
    }
}
