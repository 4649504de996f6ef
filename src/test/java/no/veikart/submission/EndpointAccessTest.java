package no.veikart.submission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import no.veikart.judgement.JudgementTargets;
import no.veikart.submission.Calls.Sent;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestTokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Who may do what with a submission of udir about a goal of kd, with a finding of nito about the
 * same, and with a statement of kd, in each of their states.
 */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class EndpointAccessTest {

    @ParameterizedTest(name = "{0} {1} by {2}: {3} {4}")
    @CsvFileSource(resources = "endpoint-access.csv", numLinesToSkip = 1)
    void everyEndpointAnswersEveryCallerInEveryState(
            String endpoint, String state, String caller, int status, String problem) {
        Response answer =
                switch (state) {
                    case "open-finding", "resolved-finding" ->
                            finding(endpoint, JudgementTargets.finding(state), caller);
                    case "proposed-statement" ->
                            statement(endpoint, JudgementTargets.proposedStatement(), caller);
                    default -> call(endpoint, inState(state), caller);
                };

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        if (problem != null) {
            assertThat(answer.<String>path("type")).isEqualTo("/problems/" + problem);
        }
    }

    private static Sent inState(String state) {
        return switch (state) {
            case "none" ->
                    new Sent(UUID.fromString("01900000-0000-7000-8000-000000000000"), "\"x\"");
            case "submitted" -> Calls.sent();
            case "published" -> decided("publish");
            case "returned" -> decided("return");
            case "withdrawn" -> {
                Sent sent = Calls.sent();
                Calls.withdraw(sent, Calls.reporter()).then().statusCode(200);
                yield sent;
            }
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static Sent decided(String decision) {
        Sent sent = Calls.sent();
        Calls.decide(sent, Calls.reviewer(), decision).then().statusCode(200);
        return sent;
    }

    private static Response call(String endpoint, Sent submission, String caller) {
        RequestSpecification request = caller(caller);
        return switch (endpoint) {
            case "list" -> request.get("/v1/submissions");
            case "me" -> request.get("/v1/me");
            case "submit" ->
                    request.contentType(ContentType.JSON)
                            .body(Calls.body(Calls.fresh().row("\"value\": 1")))
                            .post("/v1/submissions");
            case "read" -> request.get(submission.path());
            case "provenance" -> request.get(submission.path() + "/provenance");
            case "raise" ->
                    request.contentType(ContentType.JSON)
                            .body(
                                    """
                                    {"subject": {"type": "goal", "code": "shared-centres"},
                                     "kind": "question", "text": "Hvorfor?"}
                                    """)
                            .post("/v1/findings");
            case "list-statements" -> request.get("/v1/statements");
            case "propose-statement" ->
                    request.contentType(ContentType.JSON)
                            .body("{\"status\": \"on-track\", \"text\": \"Ja\"}")
                            .post("/v1/goals/school-industry/statements");
            case "figures" -> request.get(submission.path() + "/observations");
            case "publish", "return" ->
                    request.contentType(ContentType.JSON)
                            .header("If-Match", submission.etag())
                            .body("{\"decision\": \"" + endpoint + "\"}")
                            .put(submission.path() + "/decision");
            case "withdraw" ->
                    request.header("If-Match", submission.etag())
                            .put(submission.path() + "/withdrawal");
            case "redact" ->
                    request.contentType(ContentType.JSON)
                            .body("{\"reason\": \"Nobody\"}")
                            .put("/v1/ledger/texts/" + "0".repeat(64) + "/redaction");
            case "put-catalogue" -> catalogue(request).put("/v1/catalogue");
            case "preview-catalogue" -> catalogue(request).put("/v1/catalogue?dryRun=true");
            default -> request.get(endpoint);
        };
    }

    private static Response finding(String endpoint, String path, String caller) {
        RequestSpecification request = caller(caller).contentType(ContentType.JSON);
        return switch (endpoint) {
            case "read-finding" -> request.get(path);
            case "respond" -> request.body("{\"text\": \"Ja\"}").post(path + "/responses");
            case "resolve" ->
                    request.header("If-Match", JudgementTargets.tag(path))
                            .body("{\"outcome\": \"resolved\", \"reason\": \"Avklart\"}")
                            .put(path + "/resolution");
            default -> throw new IllegalArgumentException(endpoint);
        };
    }

    private static Response statement(String endpoint, Response proposed, String caller) {
        RequestSpecification request = caller(caller).header("If-Match", proposed.header("ETag"));
        String path = "/v1/statements/" + proposed.path("id");
        return switch (endpoint) {
            case "read-statement" -> request.get(path);
            case "confirm-statement" -> request.put(path + "/confirmation");
            case "withdraw-statement" -> request.put(path + "/withdrawal");
            default -> throw new IllegalArgumentException(endpoint);
        };
    }

    /** The catalogue as it is, said to be the edit of another. */
    private static RequestSpecification catalogue(RequestSpecification request) {
        return request.contentType(ContentType.JSON)
                .header("If-Match", "\"x\"")
                .body(given().get("/v1/catalogue").asByteArray());
    }

    private static RequestSpecification caller(String caller) {
        TestTokens token =
                switch (caller) {
                    case "nobody" -> null;
                    case "sender" -> Calls.reporter();
                    case "other-sender" -> TestCallers.system("ssb", "reporter");
                    case "owner" -> Calls.reviewer();
                    case "other-owner" -> TestCallers.person("nfd", "nina", "reviewer");
                    case "auditor" -> TestCallers.person("nito", "tor", "auditor");
                    case "administrator" -> TestCallers.person("dfd", "dina", "administrator");
                    case "roleless" -> TestCallers.system("udir");
                    case "expired" -> Calls.reporter().expired();
                    default -> throw new IllegalArgumentException(caller);
                };
        return token == null ? given() : Calls.as(token);
    }
}
