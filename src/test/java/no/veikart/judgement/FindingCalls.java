package no.veikart.judgement;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Locale;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestFigures;
import no.veikart.testsupport.TestTokens;

/** Requests about findings of an auditor of nito. */
final class FindingCalls {

    static final String FINDINGS = "/v1/findings";

    private FindingCalls() {}

    static TestTokens auditor() {
        return TestCallers.person("nito", "tor", "auditor");
    }

    static RequestSpecification as(TestTokens token) {
        return given().header("Authorization", token.bearer()).contentType(ContentType.JSON);
    }

    static String body(String subject) {
        return body(subject, "\"Hvor kommer dette fra?\"");
    }

    static String body(String subject, String text) {
        return String.format(
                Locale.ROOT,
                "{\"subject\": %s, \"kind\": \"question\", \"text\": %s}",
                subject,
                text);
    }

    static String coded(String type, String code) {
        return String.format(Locale.ROOT, "{\"type\": \"%s\", \"code\": \"%s\"}", type, code);
    }

    static String figure(int year) {
        return String.format(
                Locale.ROOT,
                "{\"type\": \"observation\", \"indicator\": \"%s\", \"period\": \"%d\"}",
                TestFigures.INDICATOR,
                year);
    }

    static Response raise(TestTokens token, String body) {
        return as(token).body(body).post(FINDINGS);
    }

    /** A finding about the subject, open and public. */
    static Raised raised(String subject) {
        Response answer = raise(auditor(), body(subject));
        answer.then().statusCode(201);
        return new Raised(answer.path("id"), answer.header("ETag"), answer);
    }

    /** A finding, as it was at first. */
    record Raised(String id, String etag, Response answer) {

        String path() {
            return FINDINGS + "/" + id;
        }

        Instant publishedAt() {
            return Instant.parse(answer.path("publishedAt"));
        }

        Response read() {
            return given().get(path());
        }

        Response respond(TestTokens token) {
            return respond(token, "{\"text\": \"Fra registeret.\"}");
        }

        Response respond(TestTokens token, String body) {
            return as(token).body(body).post(path() + "/responses");
        }

        Response end(TestTokens token, String outcome) {
            return end(token, outcome, read().header("ETag"));
        }

        Response end(TestTokens token, String outcome, String ifMatch) {
            return as(token)
                    .header("If-Match", ifMatch)
                    .body(
                            String.format(
                                    Locale.ROOT,
                                    "{\"outcome\": \"%s\", \"reason\": \"Avklart.\"}",
                                    outcome))
                    .put(path() + "/resolution");
        }
    }
}
