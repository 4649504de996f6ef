package no.veikart.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.veikart.testsupport.ServiceProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a submission is named at its place, and nothing of it is stored. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class SubmissionFaultsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aBodyThatIsNoStrictJsonObjectIsRefusedAsAWhole(String what, byte[] body) {
        long before = stored();

        Response answer = send(body);

        answer.then().statusCode(400).body("type", equalTo("/problems/malformed-json"));
        assertThat(stored()).isEqualTo(before);
    }

    static Stream<Arguments> aBodyThatIsNoStrictJsonObjectIsRefusedAsAWhole() {
        String row = "{\"indicator\": \"G1-APPR-APPLICANTS\", \"period\": \"1950\", \"value\": %s}";
        return Stream.of(
                arguments("empty", bytes("")),
                arguments("blank", bytes("  \n")),
                arguments("null", bytes("null")),
                arguments("a list", bytes("[]")),
                arguments("a text", bytes("\"x\"")),
                arguments("a number", bytes("1")),
                arguments("cut off", bytes("{\"observations\": [")),
                arguments("something after it", bytes("{\"observations\": []} {}")),
                arguments("a closing brace too many", bytes("{\"observations\": []}}")),
                arguments("a comma too many", bytes("{\"observations\": [],}")),
                arguments("a field twice", bytes("{\"note\": \"a\", \"note\": \"b\"}")),
                arguments(
                        "a field of a row twice",
                        bytes(Calls.body("{\"period\": \"1950\", \"period\": \"1951\"}"))),
                arguments("a comment", bytes("{/* x */}")),
                arguments("single quotes", bytes("{'note': 'x'}")),
                arguments("NaN", bytes(Calls.body(row.replace("%s", "NaN")))),
                arguments("Infinity", bytes(Calls.body(row.replace("%s", "Infinity")))),
                arguments("a leading plus", bytes(Calls.body(row.replace("%s", "+1")))),
                arguments("a leading zero", bytes(Calls.body(row.replace("%s", "01")))),
                arguments("a raw NUL", bytes("{\"note\": \"\u0000\"}")),
                arguments("a byte order mark", bytes("\uFEFF{\"observations\": []}")),
                arguments("UTF-16", "{\"observations\": []}".getBytes(StandardCharsets.UTF_16)),
                arguments("Latin-1", "{\"note\": \"æ\"}".getBytes(StandardCharsets.ISO_8859_1)),
                arguments("deep", bytes("{\"note\": " + "[".repeat(100_000))),
                arguments(
                        "a number of ten thousand digits",
                        bytes(Calls.body(row.replace("%s", "1".repeat(10_000))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aFaultIsNamedAtItsPlace(String body, String faults) {
        long before = stored();

        Response answer = send(bytes(body));

        answer.then().statusCode(422).body("type", equalTo("/problems/invalid-submission"));
        assertThat(faults(answer)).isEqualTo(faults);
        assertThat(stored()).isEqualTo(before);
    }

    static Stream<Arguments> aFaultIsNamedAtItsPlace() {
        return Stream.of(
                arguments("{}", "/observations required"),
                arguments("{\"observations\": null}", "/observations null-not-allowed"),
                arguments("{\"observations\": []}", "/observations empty"),
                arguments("{\"observations\": {}}", "/observations wrong-type"),
                arguments(Calls.body("1"), "/observations/0 wrong-type"),
                arguments(Calls.body("null"), "/observations/0 wrong-type"),
                arguments(
                        Calls.body("{}"),
                        "/observations/0/indicator required, /observations/0/period required"),
                arguments(row("\"value\": \"1\""), "/observations/0/value wrong-type"),
                arguments(row("\"value\": true"), "/observations/0/value wrong-type"),
                arguments(row("\"value\": [1]"), "/observations/0/value wrong-type"),
                arguments(row("\"value\": null"), "/observations/0/value null-not-allowed"),
                arguments(row("\"value\": 1e400"), "/observations/0/value too-many-digits"),
                arguments(row("\"value\": 1e-400"), "/observations/0/value too-many-digits"),
                arguments(row("\"value\": 1e999999999"), "/observations/0/value too-many-digits"),
                arguments(row("\"value\": -1"), "/observations/0/value out-of-range"),
                arguments(row("\"value\": 1.5"), "/observations/0/value too-many-decimals"),
                arguments(row("\"comment\": \"x\""), "/observations/0/value value-missing"),
                arguments(
                        row("\"value\": 1, \"status\": \"M\""),
                        "/observations/0/value value-and-missing"),
                arguments(
                        row("\"value\": 1, \"status\": \"a\""),
                        "/observations/0/status unknown-value"),
                arguments(
                        row("\"value\": 1, \"precision\": \"EXACT\""),
                        "/observations/0/precision unknown-value"),
                arguments(
                        row("\"value\": 1, \"Status\": \"A\""),
                        "/observations/0/Status unknown-field"),
                arguments(
                        row("\"value\": 1, \"a~b/c\": 1"), "/observations/0/a~0b~1c unknown-field"),
                arguments(
                        row("\"value\": 1, \"comment\": \"a\\u0000b\""),
                        "/observations/0/comment invalid-text"),
                arguments(
                        row("\"value\": 1, \"comment\": \"\\ud800\""),
                        "/observations/0/comment invalid-text"),
                arguments(row("\"value\": 1, \"comment\": \" \""), "/observations/0/comment blank"),
                arguments(
                        row("\"value\": 1, \"comment\": \"" + "x".repeat(2_001) + "\""),
                        "/observations/0/comment too-long"),
                arguments(
                        row("\"value\": 1, \"reasonCode\": \"correction\""),
                        "/observations/0/reasonCode reason-without-change"),
                arguments(
                        row("\"value\": 1, \"region\": \"99\""),
                        "/observations/0/region unknown-region"),
                arguments(
                        row("\"value\": 1, \"region\": \"30\""),
                        "/observations/0/region region-not-valid-in-period"),
                arguments(period("2199"), "/observations/0/period period-in-future"),
                arguments(period("1950-Q1"), "/observations/0/period period-not-in-frequency"),
                arguments(period("1950-A1"), "/observations/0/period period-not-in-frequency"),
                arguments(period("1950-13"), "/observations/0/period unknown-period"),
                arguments(period("50"), "/observations/0/period unknown-period"),
                arguments(
                        Calls.body(
                                "{\"indicator\": \"NO-SUCH\", \"period\": \"1950\", \"value\": 1}"),
                        "/observations/0/indicator unknown-indicator"),
                arguments(
                        Calls.body(figure("\"value\": 1"), figure("\"value\": 1.0")),
                        "/observations/1 duplicate-row"),
                arguments(
                        Calls.body(figure("\"value\": 1"), figure("\"value\": 2")),
                        "/observations/1 contradicting-row"),
                arguments(
                        "{\"observations\": [" + figure("\"value\": 1") + "], \"x\": 1}",
                        "/x unknown-field"));
    }

    @Test
    void allFaultsOfAllRowsAreReportedAtOnce() {
        Response answer =
                send(
                        bytes(
                                Calls.body(
                                        "{\"indicator\": \"NO-SUCH\", \"period\": \"x\", \"value\": \"1\"}",
                                        figure("\"value\": -1, \"status\": \"?\""),
                                        figure("\"value\": 1"),
                                        figure("\"value\": 1, \"region\": \"99\""))));

        answer.then().statusCode(422);
        assertThat(faults(answer))
                .isEqualTo(
                        "/observations/0/period unknown-period, /observations/0/value wrong-type,"
                                + " /observations/1/status unknown-value,"
                                + " /observations/1/value out-of-range,"
                                + " /observations/2 contradicting-row,"
                                + " /observations/3/region unknown-region");
    }

    @Test
    void ofManyFaultsTheFirstHundredAreReported() {
        String rows =
                IntStream.range(0, 150)
                        .mapToObj(
                                place ->
                                        "{\"indicator\": \"NO-SUCH\", \"period\": \""
                                                + (1900 + place)
                                                + "\"}")
                        .collect(Collectors.joining(", "));

        Response answer = send(bytes("{\"observations\": [" + rows + "]}"));

        answer.then().statusCode(422).body("errors.size()", equalTo(100));
    }

    @Test
    void whatIsFiftyThousandAndOneRowsLongIsRefused() {
        String rows = "{},".repeat(50_000) + "{}";

        Response answer = send(bytes("{\"observations\": [" + rows + "]}"));

        answer.then().statusCode(422);
        assertThat(faults(answer)).isEqualTo("/observations too-many-rows");
    }

    @ParameterizedTest
    @MethodSource
    void anotherContentTypeThanJsonIsRefused(String type) {
        Calls.as(Calls.reporter())
                .config(
                        RestAssured.config()
                                .encoderConfig(
                                        EncoderConfig.encoderConfig()
                                                .appendDefaultContentCharsetToContentTypeIfUndefined(
                                                        false)
                                                .encodeContentTypeAs(type, ContentType.TEXT)))
                .contentType(type)
                .body("period;value")
                .post("/v1/submissions")
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"));
    }

    static Stream<String> anotherContentTypeThanJsonIsRefused() {
        return Stream.of("text/plain", "application/xml", "application/x-www-form-urlencoded");
    }

    private static String row(String rest) {
        return Calls.body(figure(rest));
    }

    private static String figure(String rest) {
        return figure("2009", rest);
    }

    private static String period(String period) {
        return Calls.body(figure(period, "\"value\": 1"));
    }

    private static String figure(String period, String rest) {
        return String.format(
                Locale.ROOT,
                "{\"indicator\": \"G1-APPR-APPLICANTS\", \"period\": \"%s\", %s}",
                period,
                rest);
    }

    private static Response send(byte[] body) {
        return Calls.as(Calls.reporter())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/submissions");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String faults(Response answer) {
        List<Map<String, String>> errors = answer.path("errors");
        return errors.stream()
                .map(error -> error.get("pointer") + " " + error.get("code"))
                .collect(Collectors.joining(", "));
    }

    /** How many submissions of the organisation there are, up to a thousand. */
    private static long stored() {
        return Calls.as(Calls.reporter())
                .queryParam("limit", 1000)
                .get("/v1/submissions")
                .<List<?>>path("items")
                .size();
    }
}
