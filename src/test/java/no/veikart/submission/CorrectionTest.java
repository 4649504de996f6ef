package no.veikart.submission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import no.veikart.submission.Calls.Cell;
import no.veikart.submission.Calls.Sent;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestSql;
import no.veikart.testsupport.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that replace others, depart from the usual, or wait for their time. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class CorrectionTest {

    private static final String UNUSUAL =
            "{\"indicator\": \"G4-BERD-GDP\", \"period\": \"2025\", \"value\": 2.5%s}";

    @Test
    void aChangeBeyondTheUsualNeedsToBeConfirmedAndIsShownToTheReviewer() {
        TestTokens ssb = TestCallers.system("ssb", "reporter");

        Calls.submit(ssb, Calls.body(UNUSUAL.formatted("")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/observations/0/confirmed"))
                .body("errors[0].code", equalTo("unusual-change"));
        Response confirmed =
                Calls.submit(ssb, Calls.body(UNUSUAL.formatted(", \"confirmed\": true")));

        confirmed.then().statusCode(201);
        Calls.as(TestCallers.person("kd", "kari", "reviewer"))
                .get("/v1/submissions/" + confirmed.path("id"))
                .then()
                .statusCode(200)
                .body("observations[0].confirmed", equalTo(true))
                .body("observations[0].unusualChangeFrom", equalTo(0.89f));
    }

    @Test
    void aReturnedSubmissionIsReplacedByOne() {
        Cell cell = Calls.fresh();
        Sent returned = Calls.sent(Calls.body(cell.row("\"value\": 1")));
        Calls.decide(returned, Calls.reviewer(), "return").then().statusCode(200);

        Response replacement = Calls.submit(Calls.reporter(), replacing(returned.id(), cell));

        replacement.then().statusCode(201).body("replaces", equalTo(returned.id().toString()));
        Calls.as(Calls.reporter())
                .get(returned.path())
                .then()
                .body("replacedBy", equalTo(replacement.path("id")));
        Calls.submit(Calls.reporter(), replacing(returned.id(), cell))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("already-replaced"));
    }

    @Test
    void onlyAReturnedSubmissionOfOnesOwnIsReplaced() {
        Cell cell = Calls.fresh();
        Sent waiting = Calls.sent(Calls.body(cell.row("\"value\": 1")));

        Stream.of(waiting.id(), UUID.randomUUID())
                .forEach(
                        id ->
                                Calls.submit(Calls.reporter(), replacing(id, cell))
                                        .then()
                                        .statusCode(422)
                                        .body("errors[0].pointer", equalTo("/replaces"))
                                        .body("errors[0].code", equalTo("not-returned")));
    }

    @Test
    void nothingUnderEmbargoIsPublicBeforeItsTime() {
        Cell cell = Calls.fresh();
        Instant embargo = now().plus(Duration.ofSeconds(3));
        Sent sent = Calls.sent(embargoed(cell, embargo));

        Response decided = Calls.decide(sent, Calls.reviewer(), "publish");

        decided.then()
                .statusCode(202)
                .body("state", equalTo("accepted"))
                .body("publishedAt", nullValue());
        given().get(revisions(cell)).then().statusCode(404);
        TestSql.await("the embargo ends", () -> given().get(revisions(cell)).statusCode() == 200);
        given().get(revisions(cell)).then().body("items", hasSize(1));
        assertThat(Instant.parse(given().get(revisions(cell)).path("items[0].publishedAt")))
                .isAfterOrEqualTo(embargo.minusMillis(1));
    }

    @ParameterizedTest
    @CsvSource({"-1, embargo-past", "400, embargo-too-far"})
    void anEmbargoEndsWithinAYear(int days, String fault) {
        Response answer =
                Calls.submit(
                        Calls.reporter(),
                        embargoed(Calls.fresh(), now().plus(Duration.ofDays(days))));

        answer.then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/embargoUntil"))
                .body("errors[0].code", equalTo(fault));
    }

    @Test
    void ofTwoCorrectionsAtOnceOneIsPublishedFirst() {
        Cell cell = Calls.fresh();
        Calls.decide(Calls.sent(Calls.body(cell.row("\"value\": 1"))), Calls.reviewer(), "publish");
        List<Sent> corrections =
                Stream.of(2, 3)
                        .map(
                                value ->
                                        Calls.sent(
                                                Calls.body(
                                                        cell.row(
                                                                "\"value\": "
                                                                        + value
                                                                        + ", \"reasonCode\":"
                                                                        + " \"correction\","
                                                                        + " \"reason\": \"x\""))))
                        .toList();

        List<CompletableFuture<Response>> decisions =
                corrections.stream()
                        .map(
                                sent ->
                                        CompletableFuture.supplyAsync(
                                                () ->
                                                        Calls.decide(
                                                                sent, Calls.reviewer(), "publish")))
                        .toList();

        List<Integer> answers =
                decisions.stream().map(decision -> decision.join().statusCode()).sorted().toList();
        assertThat(answers).isIn(List.of(200, 200), List.of(200, 409));
        given().get(revisions(cell))
                .then()
                .body("items", hasSize(answers.equals(List.of(200, 200)) ? 3 : 2));
    }

    private static String replacing(UUID returned, Cell cell) {
        return String.format(
                Locale.ROOT,
                "{\"replaces\": \"%s\", \"observations\": [%s]}",
                returned,
                cell.row("\"value\": 2"));
    }

    private static String embargoed(Cell cell, Instant until) {
        return String.format(
                Locale.ROOT,
                "{\"embargoUntil\": \"%s\", \"observations\": [%s]}",
                until,
                cell.row("\"value\": 2"));
    }

    private static String revisions(Cell cell) {
        return String.format(
                Locale.ROOT,
                "/v1/indicators/%s/observations/%s/%s/revisions",
                cell.indicator(),
                cell.region(),
                cell.period());
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }
}
