package no.veikart.submission;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestTokens;

/** Requests about submissions, each with figures that no other test sends. */
final class Calls {

    private static final List<String> INDICATORS =
            List.of("G1-APPR-APPLICANTS", "G1-APPR-CONTRACTS");
    private static final List<String> REGIONS = List.of("0", "03", "11", "15", "18");
    private static final int FIRST_YEAR = 1960;
    private static final int YEARS = 50;
    private static final AtomicInteger KEYS = new AtomicInteger();

    private Calls() {}

    static TestTokens reporter() {
        return TestCallers.system("udir", "reporter");
    }

    static TestTokens reviewer() {
        return TestCallers.person("kd", "kari", "reviewer");
    }

    /** A figure of udir for a goal of kd that nobody has sent yet, of no weight for its status. */
    static Cell fresh() {
        int next = KEYS.getAndIncrement();
        int years = next / YEARS;
        return new Cell(
                INDICATORS.get(years % INDICATORS.size()),
                REGIONS.get(years / INDICATORS.size()),
                Integer.toString(FIRST_YEAR + next % YEARS));
    }

    static String body(String... rows) {
        return "{\"observations\": [" + String.join(", ", rows) + "]}";
    }

    static Response submit(TestTokens token, String body) {
        return as(token).contentType(ContentType.JSON).body(body).post("/v1/submissions");
    }

    static Response submitCsv(TestTokens token, String table, String query) {
        return as(token)
                .contentType("text/csv; charset=UTF-8")
                .body(table.getBytes(StandardCharsets.UTF_8))
                .post("/v1/submissions" + query);
    }

    static Response dryRun(TestTokens token, String body) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/submissions?dryRun=true");
    }

    static Response submit(TestTokens token, String body, String key) {
        return as(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/submissions");
    }

    /** A submission of udir, stored and waiting. */
    static Sent sent() {
        return sent(body(fresh().row("\"value\": 7")));
    }

    static Sent sent(String body) {
        Response response = submit(reporter(), body);
        response.then().statusCode(201);
        return new Sent(UUID.fromString(response.path("id")), response.header("ETag"));
    }

    static Response decide(Sent submission, TestTokens token, String decision) {
        return as(token)
                .contentType(ContentType.JSON)
                .header("If-Match", submission.etag())
                .body("{\"decision\": \"" + decision + "\"}")
                .put(submission.path() + "/decision");
    }

    static Response withdraw(Sent submission, TestTokens token) {
        return as(token)
                .header("If-Match", submission.etag())
                .put(submission.path() + "/withdrawal");
    }

    static RequestSpecification as(TestTokens token) {
        return given().header("Authorization", token.bearer());
    }

    /** Where a figure stands in the cube. */
    record Cell(String indicator, String region, String period) {

        /** The figure as a row of a submission, with these fields besides. */
        String row(String rest) {
            return String.format(
                    Locale.ROOT,
                    "{\"indicator\": \"%s\", \"region\": \"%s\", \"period\": \"%s\"%s}",
                    indicator,
                    region,
                    period,
                    rest.isEmpty() ? "" : ", " + rest);
        }
    }

    /** A stored submission, as it was at first. */
    record Sent(UUID id, String etag) {

        String path() {
            return "/v1/submissions/" + id;
        }
    }
}
