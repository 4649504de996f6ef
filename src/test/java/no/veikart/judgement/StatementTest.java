package no.veikart.judgement;

import static io.restassured.RestAssured.given;
import static no.veikart.judgement.FindingCalls.auditor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.URI;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestSql;
import no.veikart.testsupport.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The owner's own judgement stands beside the computed status, and never in its place. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class StatementTest {

    private static final TestTokens KARI = TestCallers.person("kd", "kari", "reviewer");
    private static final TestTokens KNUT = TestCallers.person("kd", "knut", "reviewer");
    private static final String SKILLS = "/v1/goals/skills";

    @Test
    void itIsPublicOnceAnotherPersonConfirmsItAndUntilTheNextOne() {
        String computed = given().get(SKILLS + "/status").path("status");
        Response first = proposed(SKILLS, "achieved");
        given().get(SKILLS + "/statements")
                .then()
                .body("items.id", not(hasItem(first.<String>path("id"))));

        Response confirmed = confirm(first, KNUT);

        confirmed
                .then()
                .statusCode(200)
                .body("state", equalTo("published"))
                .body("ledgerIndex", notNullValue());
        given().get(SKILLS + "/status")
                .then()
                .body("status", equalTo(computed))
                .body("ownerStatement.status", equalTo("achieved"))
                .body("ownerStatement.text.nn", equalTo("Ja."))
                .body("ownerStatement.organisation", equalTo("kd"));
        Response second = proposed(SKILLS, "deteriorating");
        confirm(second, KNUT).then().statusCode(200);
        given().get(SKILLS + "/statements")
                .then()
                .body("items[0].status", equalTo("deteriorating"))
                .body("items[0].supersededAt", nullValue())
                .body("items[1].status", equalTo("achieved"))
                .body("items[1].supersededAt", notNullValue());
        given().queryParam("asOf", confirmed.<String>path("publishedAt"))
                .get(SKILLS + "/status")
                .then()
                .body("ownerStatement.status", equalTo("achieved"));
        given().queryParam("asOf", confirmed.<String>path("publishedAt"))
                .get(SKILLS + "/statements")
                .then()
                .body("items[0].supersededAt", nullValue());
        assertThatTheLedgerHas(second.path("id"));
    }

    private static void assertThatTheLedgerHas(String id) {
        assertThat(
                        TestSql.one(
                                """
                                select e.type, s.leaf_index = e.leaf_index,
                                    convert_from(e.body, 'UTF8')::jsonb ->> 'textNnHash'
                                        = encode(sha256(t.salt || convert_to(t.text, 'UTF8')), 'base64')
                                from statement s join ledger_entry e on e.act = s.act
                                join free_text t on t.id = s.text_nn where s.id = '%s'
                                """
                                        .formatted(id)))
                .isEqualTo("statement.made t t");
    }

    @Test
    void whoProposedItDoesNotConfirmItAndNoOtherOrganisationDoes() {
        String indicator = "/v1/indicators/G1-APPR-NEW";
        Response proposed = proposed(indicator, "on-track");

        confirm(proposed, KARI).then().statusCode(403).body("type", equalTo("/problems/four-eyes"));
        confirm(proposed, TestCallers.person("nfd", "nina", "reviewer")).then().statusCode(404);
        propose(indicator, "on-track", TestCallers.person("nfd", "nina", "reviewer"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/wrong-organisation"));
        propose(indicator, "on-track", KNUT)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/statement-pending"));
        act(proposed, "withdrawal", KARI).then().statusCode(200);
        act(proposed, "withdrawal", KARI).then().statusCode(200);
        confirm(proposed, KNUT)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/statement-decided"));
        confirm(proposed(indicator, "on-track"), KNUT).then().statusCode(200);
        given().get(indicator + "/status")
                .then()
                .body("ownerStatement.status", equalTo("on-track"));
    }

    @Test
    void beforeItIsPublicOnlyItsOwnerAndAuditorsKnowOfIt() {
        Response proposed = proposed("/v1/indicators/G1-VOCCOLLEGE-STUD", "on-track");
        String path = URI.create(proposed.header("Location")).getPath();

        FindingCalls.as(KNUT).get(path).then().statusCode(200).body("state", equalTo("proposed"));
        FindingCalls.as(auditor()).get(path).then().statusCode(200);
        FindingCalls.as(TestCallers.person("nfd", "nina", "reviewer"))
                .get(path)
                .then()
                .statusCode(404);
        FindingCalls.as(KNUT)
                .get("/v1/statements?state=proposed")
                .then()
                .body("items.id", hasItem(proposed.<String>path("id")));
        FindingCalls.as(TestCallers.person("nfd", "nina", "reviewer"))
                .get("/v1/statements")
                .then()
                .body("items.id", not(hasItem(proposed.<String>path("id"))));
        FindingCalls.as(KNUT)
                .header("If-Match", "\"old\"")
                .put(path + "/confirmation")
                .then()
                .statusCode(412);
        FindingCalls.as(KNUT).put(path + "/confirmation").then().statusCode(428);
        act(proposed, "withdrawal", KNUT).then().statusCode(200);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /status | required",
                "{\"status\": \"splendid\", \"text\": \"x\"} | /status | unknown-value",
                "{\"status\": \"achieved\", \"text\": \"x\", \"date\": \"2999-01-01\"} | /date"
                        + " | date-in-future",
                "{\"status\": \"achieved\", \"text\": \"x\", \"date\": \"soon\"} | /date | not-a-date",
                "{\"status\": \"achieved\", \"text\": \"x\", \"score\": 5} | /score | unknown-field",
            })
    void everyFaultIsNamed(String body, String pointer, String code) {
        FindingCalls.as(KARI)
                .body(body)
                .post(SKILLS + "/statements")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-statement"))
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
    }

    @Test
    void aStatementIsAboutSomethingThatThereIs() {
        propose("/v1/goals/none", "achieved", KARI).then().statusCode(404);
        given().get("/v1/goals/none/statements").then().statusCode(404);
    }

    private static Response proposed(String subject, String status) {
        Response answer = propose(subject, status, KARI);
        answer.then().statusCode(201);
        return answer;
    }

    private static Response propose(String subject, String status, TestTokens token) {
        return FindingCalls.as(token)
                .body(
                        "{\"status\": \""
                                + status
                                + "\", \"text\": {\"nb\": \"Jo.\", \"nn\": \"Ja.\"}}")
                .post(subject + "/statements");
    }

    private static Response confirm(Response proposed, TestTokens token) {
        return act(proposed, "confirmation", token);
    }

    private static Response act(Response proposed, String act, TestTokens token) {
        return FindingCalls.as(token)
                .header("If-Match", proposed.header("ETag"))
                .put("/v1/statements/" + proposed.path("id") + "/" + act);
    }
}
