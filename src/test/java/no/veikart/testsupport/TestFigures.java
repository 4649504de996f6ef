package no.veikart.testsupport;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Figures of an indicator that its reporter publishes without a review. */
public final class TestFigures {

    public static final String INDICATOR = "X-BB-FIRMS";

    private static final String REPORTER = "ssb";
    private static final AtomicInteger YEARS = new AtomicInteger(1900);

    private TestFigures() {}

    /** A year before the baseline for which nobody has sent a figure yet. */
    public static int freshYear() {
        return YEARS.getAndIncrement();
    }

    /** The value of a region in a year, from 0 to 100. */
    public static String row(String region, int year, int value) {
        return row(region, year, value, "");
    }

    /** Another value than the published one. */
    public static String correction(String region, int year, int value) {
        return row(
                region, year, value, ", \"reasonCode\": \"correction\", \"reason\": \"Recounted\"");
    }

    private static String row(String region, int year, int value, String rest) {
        return String.format(
                Locale.ROOT,
                "{\"indicator\": \"%s\", \"region\": \"%s\", \"period\": \"%d\", \"value\": %d%s}",
                INDICATOR,
                region,
                year,
                value,
                rest);
    }

    public static Response submit(String... rows) {
        return given().header("Authorization", TestCallers.system(REPORTER, "reporter").bearer())
                .contentType(ContentType.JSON)
                .body(
                        Arrays.stream(rows)
                                .collect(Collectors.joining(", ", "{\"observations\": [", "]}")))
                .post("/v1/submissions");
    }

    /** The figures of a year as they are public. */
    public static Response read(int year) {
        return given().queryParam("from", year)
                .queryParam("to", year)
                .get("/v1/indicators/" + INDICATOR + "/observations");
    }
}
