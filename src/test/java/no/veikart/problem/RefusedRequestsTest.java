package no.veikart.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import no.veikart.testsupport.RawRequest;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestCallers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that the framework would refuse, or pass, in its own way. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class RefusedRequestsTest {

    private static final int MEBIBYTE = 1024 * 1024;

    @TestHTTPResource URI service;

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "GET /nothing, 404, not-found",
        "GET /v1, 404, not-found",
        "POST /v1/nothing, 404, not-found",
        "GET /v1/goals/nothing, 404, not-found",
        "GET /v1/goals/%00, 404, not-found",
        "GET /v1/goals/skills%00, 404, not-found",
        "GET /v1/indicators/G4-RD-GDP/observations/0/%00/revisions, 404, not-found",
        "GET /v1/indicators/G4-RD-GDP/observations/%00/2024/revisions, 404, not-found",
        "GET /problems/nothing, 404, not-found",
        "POST /v1/roadmap, 405, method-not-allowed",
        "DELETE /v1/submissions, 405, method-not-allowed",
        "PATCH /v1/goals/skills, 405, method-not-allowed",
        "GET /v1/goals?asOf=garbage, 400, malformed-request",
        "GET /v1/goals?asOf=, 400, malformed-request",
        "GET /v1/goals?asOf=9999-01-01T00:00:00Z, 400, malformed-request",
        "GET /v1/goals?asOf=2026-01-01, 400, malformed-request",
        "GET /v1/goals?treeSize=0, 400, malformed-request",
        "GET /v1/goals?treeSize=x, 400, malformed-request",
        "GET /v1/goals?treeSize=99999999999999999999, 400, malformed-request",
        "GET /v1/goals?misspelt=1, 400, malformed-request",
        "GET /v1/goals?limit=1, 400, malformed-request",
        "GET /v1/indicators?goal=skills&goal=skills, 400, malformed-request",
        "GET /v1/indicators?goal=%00, 400, malformed-request",
        "GET /v1/goals/skills/status/history?limit=0, 400, malformed-request",
        "GET /v1/goals/skills/status/history?limit=1001, 400, malformed-request",
        "GET /v1/goals/skills/status/history?limit=abc, 400, malformed-request",
        "GET /v1/goals/skills/status/history?limit=, 400, malformed-request",
        "GET /v1/goals/skills/status/history?cursor=!, 400, malformed-request",
        "GET /v1/goals/skills/status/history?cursor=AAAA, 400, malformed-request",
        "GET /v1/indicators/G4-RD-GDP/observations?cursor=AAAA, 400, malformed-request",
        "GET /v1/indicators/G4-RD-GDP/observations?cursor=eHg, 400, malformed-request",
        "GET /v1/indicators/G4-RD-GDP/observations?from=never, 400, malformed-request",
        "GET /v1/indicators/G4-RD-GDP/observations?region=99, 400, malformed-request",
    })
    void aRequestThatCannotBeAnsweredIsAProblem(String start, int status, String type)
            throws IOException {
        expectProblem(RawRequest.send(service, start), status, type);
    }

    /** The server refuses these before anything of ours sees them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/goals/%zz",
                "GET /v1/goals/%",
                "GET /v1/goals?asOf=%zz",
                "GET /v1/goals?asOf=%"
            })
    void anAddressThatCannotBeDecodedIsRefused(String start) {
        assertThat(RawRequest.send(service, start).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=unknown",
                "organisation=%00",
                "goal=%00",
                "limit=-1",
                "cursor=AAAA",
                "state=submitted&state=returned"
            })
    void aWrongParameterIsNamed(String query) {
        String name = query.substring(0, query.indexOf('='));
        given().header("Authorization", TestCallers.system("udir", "reporter").bearer())
                .urlEncodingEnabled(false)
                .get("/v1/submissions?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/query/" + name));
    }

    @Test
    void anAddressThatIsTooLongIsRefused() throws IOException {
        String address = "/v1/goals/" + "a".repeat(9000);
        expectProblem(RawRequest.send(service, "GET " + address), 414, "uri-too-long");
    }

    @Test
    void headersThatAreTooLargeAreRefused() throws IOException {
        String header = "X-Much: " + "a".repeat(20_000);
        expectProblem(RawRequest.send(service, "GET /v1/goals", header), 431, "headers-too-large");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItIsSent() throws IOException {
        expectProblem(
                RawRequest.send(
                        service,
                        "POST /v1/submissions",
                        "Authorization: " + TestCallers.system("udir", "reporter").bearer(),
                        "Content-Type: application/json",
                        "Content-Length: " + 11 * MEBIBYTE),
                413,
                "too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/problem+json"})
    void contentOfAnotherTypeIsRefused(String type) throws IOException {
        expectProblem(
                RawRequest.send(
                        service,
                        "POST /v1/submissions",
                        "Content-Type: " + type,
                        "Content-Length: 0"),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "image/png"})
    void aFormatThatTheServiceLacksIsRefused(String accepted) throws IOException {
        expectProblem(
                RawRequest.send(service, "GET /v1/goals", "Accept: " + accepted),
                406,
                "not-acceptable");
    }

    @Test
    void theFormatsThatThereAreAreNamed() {
        given().accept("application/xml")
                .get("/v1/roadmap")
                .then()
                .statusCode(406)
                .body("errors[0].pointer", is("/header/Accept"))
                .body("errors[0].code", is("unknown-format"))
                .body("errors[0].detail", containsString("application/json"));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/roadmap, GET",
        "DELETE, /v1/submissions, POST",
        "PATCH, /v1/goals/skills, GET"
    })
    void whatTheAddressTakesIsNamed(String method, String path, String allowed) {
        given().request(method, path)
                .then()
                .statusCode(405)
                .header("Allow", containsString(allowed));
    }

    @Test
    void aCallerWithoutATokenIsToldHowToSendOne() {
        given().get("/v1/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", is("Bearer realm=\"veikart\""));
        given().header("Authorization", "Bearer nonsense")
                .get("/v1/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer realm=\"veikart\", error="));
    }

    @Test
    void theRequestIdIsTheServicesOwn() {
        String id =
                given().header("X-Request-Id", "<script>alert(1)</script>")
                        .get("/v1/goals/nothing")
                        .then()
                        .header("X-Request-Id", matchesPattern("[0-9a-f]{24}"))
                        .extract()
                        .header("X-Request-Id");
        assertThat(id).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /v1/goals", "GET /nothing", "GET /v1/me"})
    void everyAnswerIsSafeToShow(String start) {
        RawRequest.Answer answer = RawRequest.send(service, start);

        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.header("Strict-Transport-Security").orElse("")).contains("max-age");
        assertThat(answer.header("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
    }

    private static void expectProblem(RawRequest.Answer answer, int status, String type)
            throws IOException {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type").orElse(""))
                .as(answer.text())
                .startsWith("application/problem+json");
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.path("type").textValue()).isEqualTo("/problems/" + type);
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        assertThat(problem.path("title").textValue()).isNotBlank();
        assertThat(problem.path("detail").textValue()).isNotBlank();
        assertThat(problem.path("instance").textValue()).startsWith("/");
        assertThat(answer.header("X-Request-Id")).contains(problem.path("requestId").textValue());
        assertThat(answer.header("Content-Language")).contains("en");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }
}
