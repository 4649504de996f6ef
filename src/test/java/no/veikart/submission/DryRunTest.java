package no.veikart.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import no.veikart.submission.Calls.Cell;
import no.veikart.submission.Calls.Sent;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestSql;
import org.junit.jupiter.api.Test;

/** What would happen, told before it does. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class DryRunTest {

    @Test
    void newRevisedAndUnchangedFiguresAreToldApart() {
        Cell published = Calls.fresh();
        Cell unchanged = Calls.fresh();
        Cell added = Calls.fresh();
        Sent sent =
                Calls.sent(
                        Calls.body(published.row("\"value\": 12"), unchanged.row("\"value\": 5")));
        Calls.decide(sent, Calls.reviewer(), "publish").then().statusCode(200);

        Response answer =
                Calls.dryRun(
                        Calls.reporter(),
                        Calls.body(
                                published.row(
                                        "\"value\": 13, \"reasonCode\": \"correction\","
                                                + " \"reason\": \"Counted again.\""),
                                unchanged.row("\"value\": 5.0"),
                                added.row("\"value\": 1")));

        answer.then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .body("review", equalTo("manual"))
                .body("figures.new", equalTo(1))
                .body("figures.revised", equalTo(1))
                .body("figures.unchanged", equalTo(1))
                .body("changes", hasSize(2))
                .body("changes[0].effect", equalTo("revised"))
                .body("changes[0].value", equalTo(13))
                .body("changes[0].publishedValue", equalTo(12))
                .body("changes[0].publishedRevision", equalTo(1))
                .body("changes[0].reasonGiven", equalTo(true))
                .body("changes[1].effect", equalTo("new"))
                .body("changes[1].publishedValue", nullValue());
    }

    @Test
    void everyFaultIsToldWithWhatTheRestWouldDo() {
        Cell published = Calls.fresh();
        Sent sent = Calls.sent(Calls.body(published.row("\"value\": 12")));
        Calls.decide(sent, Calls.reviewer(), "publish").then().statusCode(200);

        Response answer =
                Calls.dryRun(
                        Calls.reporter(),
                        Calls.body(
                                published.row("\"value\": 13"),
                                Calls.fresh().row("\"value\": -1")));

        answer.then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/observations/1/value",
                                "/observations/0/reasonCode",
                                "/observations/0/reason"))
                .body("consequences.changes[0].effect", equalTo("revised"))
                .body("consequences.changes[0].reasonGiven", equalTo(false));
    }

    @Test
    void statusesThatWouldChangeAreNamedWithTheirCause() {
        String body =
                Calls.body(
                        "{\"indicator\": \"G4-BERD-GDP\", \"period\": \"2025\", \"value\": 2.5,"
                                + " \"confirmed\": true}");

        Response answer = Calls.dryRun(TestCallers.system("ssb", "reporter"), body);

        answer.then()
                .statusCode(200)
                .body("statusChanges.code", hasItem("G4-BERD-GDP"))
                .body(
                        "statusChanges.find { it.code == 'G4-BERD-GDP' }.causes",
                        contains("new-observation"))
                .body(
                        "statusChanges.find { it.code == 'G4-BERD-GDP' }.after.latest.period",
                        equalTo("2025"))
                .body(
                        "statusChanges.find { it.code == 'G4-BERD-GDP' }.after.latest.ledgerIndex",
                        nullValue());
    }

    @Test
    void nothingIsStoredAndNoNumberIsUsedUp() {
        List<String> before = everything();

        Response answer =
                Calls.as(Calls.reporter())
                        .contentType("application/json")
                        .header("Idempotency-Key", "dry-1")
                        .body(Calls.body(Calls.fresh().row("\"value\": 1, \"comment\": \"x\"")))
                        .post("/v1/submissions?dryRun=true");

        answer.then().statusCode(200);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void otherwiseItIsRefusedAsTheRealRequestWouldBe() {
        String body = Calls.body(Calls.fresh().row("\"value\": 1"));

        Calls.dryRun(TestCallers.system("ssb", "reporter"), body)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/wrong-organisation"));
        Calls.dryRun(Calls.reviewer(), body).then().statusCode(403);
        Calls.as(Calls.reporter())
                .contentType("application/json")
                .body(body)
                .post("/v1/submissions?dryRun=perhaps")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/query/dryRun"));
    }

    private static List<String> everything() {
        return List.of(
                TestSql.one("select count(*) from submission"),
                TestSql.one("select count(*) from free_text"),
                TestSql.one("select count(*) from idempotency_key"),
                TestSql.one("select last_value from observation_id_seq"),
                TestSql.one("select count(*) from observation"));
    }
}
