package no.veikart.submission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import no.veikart.submission.Calls.Cell;
import no.veikart.submission.Calls.Sent;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestFigures;
import no.veikart.testsupport.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From what is sent to what is public, and what stands in the way. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class DecisionTest {

    @Test
    void aFigureWaitsUntilItIsPublishedAndIsReadAtOnceThen() {
        Cell cell = Calls.fresh();
        Sent sent = Calls.sent(Calls.body(cell.row("\"value\": 12, \"comment\": \"Counted.\"")));
        given().get(revisions(cell)).then().statusCode(404);

        Response decided = Calls.decide(sent, Calls.reviewer(), "publish");

        decided.then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .body("state", equalTo("published"))
                .body("observations[0].revision", equalTo(1))
                .body("decision.byPerson", equalTo(true));
        given().get(decided.<String>path("links.roadmap")).then().statusCode(200);
        given().get(revisions(cell))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].value", equalTo(12))
                .body("items[0].comment", equalTo("Counted."))
                .body("items[0].organisation.code", equalTo("udir"))
                .body("items[0].submission", equalTo(sent.id().toString()));
    }

    @Test
    void aPublishedFigureIsSupersededWithAReasonAndNeverChanged() {
        Cell cell = Calls.fresh();
        publish(Calls.sent(Calls.body(cell.row("\"value\": 12"))));
        Calls.submit(Calls.reporter(), Calls.body(cell.row("\"value\": 13")))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains("/observations/0/reasonCode", "/observations/0/reason"));

        publish(
                Calls.sent(
                        Calls.body(
                                cell.row(
                                        "\"value\": 13, \"reasonCode\": \"correction\","
                                                + " \"reason\": \"A school was missing.\""))));

        given().get(revisions(cell))
                .then()
                .body("items.value", contains(13, 12))
                .body("items.revision", contains(2, 1))
                .body("items[0].reasonCode", equalTo("correction"))
                .body("items[0].reason", equalTo("A school was missing."))
                .body("items[0].supersededAt", nullValue())
                .body(
                        "items[1].supersededAt",
                        equalTo(given().get(revisions(cell)).path("items[0].publishedAt")));
    }

    @Test
    void whatIsPublishedAlreadyIsCountedAndNotStoredAgain() {
        Cell known = Calls.fresh();
        publish(Calls.sent(Calls.body(known.row("\"value\": 5"))));

        Calls.submit(
                        Calls.reporter(),
                        Calls.body(known.row("\"value\": 5.0"), Calls.fresh().row("\"value\": 6")))
                .then()
                .statusCode(201)
                .body("figures", equalTo(1))
                .body("unchanged", equalTo(1));
        Calls.submit(Calls.reporter(), Calls.body(known.row("\"value\": 5")))
                .then()
                .statusCode(422)
                .body("errors.code", contains("unchanged"));
    }

    @Test
    void aMissingValueIsPublishedAsMissing() {
        Cell cell = Calls.fresh();

        publish(Calls.sent(Calls.body(cell.row("\"status\": \"L\""))));

        given().get(revisions(cell))
                .then()
                .body("items[0].status", equalTo("L"))
                .body("items[0].value", nullValue());
    }

    @Test
    void ofTwoSubmissionsForOneFigureTheSecondNeedsAReasonOnceTheFirstIsPublic() {
        Cell cell = Calls.fresh();
        Sent first = Calls.sent(Calls.body(cell.row("\"value\": 1")));
        Sent second = Calls.sent(Calls.body(cell.row("\"value\": 2")));
        publish(first);

        Calls.decide(second, Calls.reviewer(), "publish")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"))
                .body("errors.pointer", contains("/observations/0/reasonCode"));

        Calls.decide(second, Calls.reviewer(), "return").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"publish, published", "return, returned"})
    void theSameDecisionAgainByTheSameActorChangesNothing(String decision, String state) {
        Sent sent = Calls.sent();
        Calls.decide(sent, Calls.reviewer(), decision).then().statusCode(200);

        Calls.decide(sent, Calls.reviewer(), decision)
                .then()
                .statusCode(200)
                .body("state", equalTo(state));

        Calls.decide(sent, TestCallers.person("kd", "ola", "reviewer"), decision)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-decided"));
    }

    @ParameterizedTest
    @CsvSource({"decision", "withdrawal"})
    void aChangeSaysWhichVersionItIsAbout(String act) {
        Sent sent = Calls.sent();
        TestTokens token = act.equals("decision") ? Calls.reviewer() : Calls.reporter();
        String body = act.equals("decision") ? "{\"decision\": \"publish\"}" : "";

        Calls.as(token)
                .contentType(ContentType.JSON)
                .body(body)
                .put(sent.path() + "/" + act)
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/precondition-required"));
        Calls.as(token)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"another\", W/" + sent.etag())
                .body(body)
                .put(sent.path() + "/" + act)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/precondition-failed"));
        Calls.as(Calls.reporter()).get(sent.path()).then().body("state", equalTo("submitted"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                        | 422 | /decision",
                "{\"decision\": \"accept\"}                | 422 | /decision",
                "{\"decision\": null}                      | 422 | /decision",
                "{\"decision\": \"publish\", \"note\": 1}  | 422 | /note",
                "{\"decision\": \"publish\", \"comment\": 1} | 422 | /comment",
                "[]                                        | 400 | ",
                "{\"decision\": \"publish\",               | 400 | ",
            })
    void aDecisionWithFaultsDecidesNothing(String body, int status, String pointer) {
        Sent sent = Calls.sent();

        Response answer =
                Calls.as(Calls.reviewer())
                        .contentType(ContentType.JSON)
                        .header("If-Match", sent.etag())
                        .body(body)
                        .put(sent.path() + "/decision");

        answer.then().statusCode(status);
        if (pointer != null) {
            answer.then().body("errors.pointer", contains(pointer));
        }
        Calls.as(Calls.reporter()).get(sent.path()).then().body("state", equalTo("submitted"));
    }

    @Test
    void whoSubmittedDoesNotDecide() {
        Cell cell = new Cell("G3-SECTORPROG-NOK", "0", "1999");
        TestTokens both = TestCallers.person("kd", "kari", "reporter", "reviewer");
        Response submitted = Calls.submit(both, Calls.body(cell.row("\"value\": 1")));
        submitted.then().statusCode(201);
        Sent sent = new Sent(UUID.fromString(submitted.path("id")), submitted.header("ETag"));

        Calls.decide(sent, both, "publish")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/four-eyes"));

        Calls.decide(sent, TestCallers.person("kd", "ola", "reviewer"), "publish")
                .then()
                .statusCode(200);
    }

    @Test
    void ofManyReviewersAtOnceOneDecides() throws Exception {
        Sent sent = Calls.sent();
        List<Callable<Integer>> reviewers =
                Stream.of("a", "b", "c", "d", "e", "f")
                        .map(name -> TestCallers.person("kd", name, "reviewer"))
                        .<Callable<Integer>>map(
                                token -> () -> Calls.decide(sent, token, "publish").statusCode())
                        .toList();
        ExecutorService threads = Executors.newFixedThreadPool(reviewers.size());
        try {
            List<Future<Integer>> answers = threads.invokeAll(reviewers);

            assertThat(answers)
                    .extracting(Future::get)
                    .containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void whereReviewIsAutomaticAFigureIsPublishedAsItArrives() {
        Cell cell = automatic();

        Calls.submit(
                        TestCallers.maskinporten("ssb", "reporter"),
                        Calls.body(cell.row("\"value\": 3")))
                .then()
                .statusCode(201)
                .body("state", equalTo("published"))
                .body("decision.byPerson", equalTo(false));
        given().get(revisions(cell)).then().statusCode(200);
    }

    @Test
    void aVendorsSystemReportsForItsCustomerAlone() {
        Cell cell = automatic();
        TestTokens vendor =
                TestTokens.systemUser(TestCallers.number("ssb"), "991825827").roles("reporter");
        Calls.submit(vendor, Calls.body(cell.row("\"value\": 3")))
                .then()
                .statusCode(201)
                .body("organisation", equalTo("ssb"));

        Calls.submit(
                        TestTokens.systemUser(TestCallers.number("nito"), "991825827")
                                .roles("reporter"),
                        Calls.body(cell.row("\"value\": 4")))
                .then()
                .statusCode(403);
    }

    @Test
    void aListShowsWhatConcernsTheCallerInParts() {
        Sent sent = Calls.sent();
        String id = sent.id().toString();

        Response first =
                Calls.as(Calls.reviewer())
                        .queryParam("state", "submitted")
                        .queryParam("limit", 1)
                        .get("/v1/submissions");

        first.then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].observations", nullValue());
        Calls.as(Calls.reviewer())
                .get(first.<String>path("next"))
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id)));
        Calls.as(Calls.reporter())
                .queryParam("organisation", "udir")
                .queryParam("goal", "school-industry")
                .get("/v1/submissions")
                .then()
                .body("items.organisation", everyItem(equalTo("udir")))
                .body("items.id", hasItem(id));
        Calls.as(TestCallers.system("ssb", "reporter"))
                .get("/v1/submissions")
                .then()
                .body("items.id", not(hasItem(id)));
    }

    @Test
    void whatIsUnchangedIsNotReadTwice() {
        Sent sent = Calls.sent();

        Calls.as(Calls.reporter())
                .header("If-None-Match", sent.etag())
                .get(sent.path())
                .then()
                .statusCode(304)
                .header("ETag", equalTo(sent.etag()));
    }

    /** A figure that is published without a review. */
    private static Cell automatic() {
        return new Cell(TestFigures.INDICATOR, "0", Integer.toString(TestFigures.freshYear()));
    }

    private static void publish(Sent sent) {
        Calls.decide(sent, Calls.reviewer(), "publish").then().statusCode(200);
    }

    private static String revisions(Cell cell) {
        return String.format(
                Locale.ROOT,
                "/v1/indicators/%s/observations/%s/%s/revisions",
                cell.indicator(),
                cell.region(),
                cell.period());
    }
}
