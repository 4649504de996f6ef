package no.veikart.judgement;

import static io.restassured.RestAssured.given;
import static no.veikart.judgement.FindingCalls.auditor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestSql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A finding that cannot be is refused with all that is wrong, and nothing is stored. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class FindingFaultsTest {

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | /subject /kind /text | required required required",
                "{\"subject\": {}, \"kind\": \"error\", \"text\": \"x\"} | /subject/type | required",
                "{\"subject\": \"goal\", \"kind\": \"error\", \"text\": \"x\"} | /subject | wrong-type",
                "{\"subject\": {\"type\": \"person\"}, \"kind\": \"error\", \"text\": \"x\"}"
                        + " | /subject/type | unknown-value",
                "{\"subject\": {\"type\": \"goal\", \"code\": \"none\"}, \"kind\": \"error\","
                        + " \"text\": \"x\"} | /subject | unknown-subject",
                "{\"subject\": {\"type\": \"goal\", \"code\": \"skills\", \"id\": \"x\"},"
                        + " \"kind\": \"error\", \"text\": \"x\"} | /subject/id | unknown-field",
                "{\"subject\": {\"type\": \"indicator\", \"code\": \"' or 1=1 --\"},"
                        + " \"kind\": \"error\", \"text\": \"x\"} | /subject | unknown-subject",
                "{\"subject\": {\"type\": \"submission\", \"id\": \"1\"}, \"kind\": \"error\","
                        + " \"text\": \"x\"} | /subject/id | not-a-uuid",
                "{\"subject\": {\"type\": \"submission\","
                        + " \"id\": \"01900000-0000-7000-8000-000000000000\"}, \"kind\": \"error\","
                        + " \"text\": \"x\"} | /subject | unknown-subject",
                "{\"subject\": {\"type\": \"observation\", \"indicator\": \"G4-RD-GDP\","
                        + " \"period\": \"1955\"}, \"kind\": \"error\", \"text\": \"x\"}"
                        + " | /subject | unknown-subject",
                "{\"subject\": {\"type\": \"observation\", \"indicator\": \"G4-RD-GDP\","
                        + " \"period\": \"soon\"}, \"kind\": \"error\", \"text\": \"x\"}"
                        + " | /subject/period | unknown-period",
                "{\"subject\": {\"type\": \"goal\", \"code\": \"skills\"}, \"kind\": \"praise\","
                        + " \"text\": \" \"} | /kind /text | unknown-value blank",
                "{\"subject\": {\"type\": \"goal\", \"code\": \"skills\"}, \"kind\": \"error\","
                        + " \"text\": {}} | /text | empty",
                "{\"subject\": {\"type\": \"goal\", \"code\": \"skills\"}, \"kind\": \"error\","
                        + " \"text\": {\"se\": \"x\"}} | /text/se | unknown-field",
                "{\"subject\": {\"type\": \"goal\", \"code\": \"skills\"}, \"kind\": \"error\","
                        + " \"text\": null} | /text | null-not-allowed",
                "{\"subject\": {\"type\": \"goal\", \"code\": \"skills\"}, \"kind\": \"error\","
                        + " \"text\": \"x\", \"language\": \"de\", \"more\": 1}"
                        + " | /language /more | unknown-value unknown-field",
            })
    void everyFaultIsNamed(String body, String pointers, String codes) {
        String stored = stored();

        Response answer = FindingCalls.raise(auditor(), body);

        answer.then().statusCode(422).body("type", equalTo("/problems/invalid-finding"));
        assertThat(answer.jsonPath().getList("errors.pointer"))
                .containsExactlyElementsOf(List.of(pointers.split(" ")));
        assertThat(answer.jsonPath().getList("errors.code"))
                .containsExactlyElementsOf(List.of(codes.split(" ")));
        assertThat(stored()).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"text\": 1, \"text\": 2}", "{\"text\": \"x\"} x", "nil"})
    void whatIsNoJsonObjectIsMalformed(String body) {
        FindingCalls.raise(auditor(), body)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-json"));
    }

    @Test
    void aTextIsNotLongerThanTheBound() {
        String subject = FindingCalls.coded("goal", "skills");

        FindingCalls.raise(auditor(), FindingCalls.body(subject, "\"" + "x".repeat(4_001) + "\""))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("too-long"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "?state=closed, unknown-value",
        "?subject=person, unknown-value",
        "?goal=none, unknown-value",
        "?indicator=none, unknown-indicator",
        "?goal=skills&indicator=G4-RD-GDP, one-of",
        "?limit=0, out-of-bounds",
        "?cursor=%21, bad-cursor",
        "?asOf=2999-01-01T00:00:00Z, future-instant",
        "?asOf=yesterday, not-a-timestamp",
        "?treeSize=0, out-of-bounds",
        "?colour=green, unknown-parameter",
    })
    void aFilterThatCannotBeIsRefused(String query, String code) {
        given().urlEncodingEnabled(false)
                .get("/v1/findings" + query)
                .then()
                .statusCode(400)
                .body("errors.code", hasItem(code));
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        given().get("/v1/findings/01900000-0000-7000-8000-000000000000").then().statusCode(404);
        given().get("/v1/findings/none").then().statusCode(404);
        given().queryParam("treeSize", Integer.MAX_VALUE)
                .get("/v1/findings")
                .then()
                .statusCode(404);
    }

    private static String stored() {
        return TestSql.one(
                "select (select count(*) from finding), (select count(*) from free_text),"
                        + " (select count(*) from idempotency_key)");
    }
}
