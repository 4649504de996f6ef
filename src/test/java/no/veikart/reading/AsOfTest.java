package no.veikart.reading;

import static io.restassured.RestAssured.given;
import static no.veikart.testsupport.TestFigures.INDICATOR;
import static no.veikart.testsupport.TestFigures.correction;
import static no.veikart.testsupport.TestFigures.freshYear;
import static no.veikart.testsupport.TestFigures.row;
import static no.veikart.testsupport.TestFigures.submit;
import static no.veikart.testsupport.TestSql.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import no.veikart.testsupport.OtherPublisher;
import no.veikart.testsupport.ServiceProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was public at an instant, or at a size of the ledger, is read for ever as it was. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class AsOfTest {

    private static final String SHORT = "public, max-age=5, stale-while-revalidate=60";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Test
    void aFigureIsPublicFromItsInstantOnUntilTheNextOnes() {
        int year = freshYear();
        Instant first = published(submit(row("0", year, 10)));
        Instant second = published(submit(correction("0", year, 20)));
        Instant third = published(submit(correction("0", year, 30)));

        assertThat(values(year, first.minusMillis(1))).isEmpty();
        assertThat(values(year, first)).containsExactly(10);
        assertThat(values(year, first.plusNanos(500_000))).containsExactly(10);
        assertThat(values(year, second.minusMillis(1))).containsExactly(10);
        assertThat(values(year, second)).containsExactly(20);
        assertThat(values(year, third.minusMillis(1))).containsExactly(20);
        assertThat(values(year, third)).containsExactly(30);
    }

    @Test
    void aPastStateShowsAFigureAsItStoodThen() {
        int year = freshYear();
        Instant first = published(submit(row("0", year, 10)));
        published(submit(correction("0", year, 20)));

        series(year, first).then().body("items[0].supersededAt", equalTo(null));
        assertThat(revisions(year, first).jsonPath().getList("items.value")).containsExactly(10);
        assertThat(given().get(address(year)).jsonPath().getList("items.value"))
                .containsExactly(20, 10);
    }

    @Test
    void aTreeSizeNamesTheSameStateAsTheInstantOfItsBatch() {
        Response submitted = submit(row("0", freshYear(), 10));
        long size = submitted.jsonPath().getLong("treeSize");
        published(submit(row("0", freshYear(), 10)));

        assertThat(roadmap("treeSize", size).asString())
                .isEqualTo(roadmap("asOf", published(submitted)).asString());
        roadmap("treeSize", size + 1).then().statusCode(200).body("treeSize", equalTo((int) size));
    }

    @Test
    void whatIsOverIsKeptForEverAndTheRestBriefly() {
        Instant instant = published(submit(row("0", freshYear(), 10)));

        assertCaching(given().get("/v1/roadmap"), SHORT);
        assertCaching(roadmap("asOf", instant), FOR_EVER);
        assertCaching(roadmap("asOf", instant.minusMillis(1)), FOR_EVER);
        assertCaching(roadmap("asOf", instant.plusMillis(1)), SHORT);
        assertCaching(roadmap("treeSize", size()), FOR_EVER);
        assertCaching(roadmap("minTreeSize", size()), SHORT);
    }

    @Test
    void anInstantAfterTheNewestPublicationIsAnsweredWithTheNewestState() {
        published(submit(row("0", freshYear(), 10)));

        roadmap("asOf", Instant.now()).then().body("treeSize", equalTo((int) size()));
    }

    @Test
    void thereIsNothingBeforeTheFirstPublication() {
        Instant beginning =
                Instant.parse(
                        one(
                                """
                                select to_char(min(published_at) at time zone 'UTC',
                                    'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from ledger_batch
                                """));

        roadmap("asOf", beginning).then().statusCode(200);
        roadmap("asOf", beginning.minusMillis(1)).then().statusCode(404);
        roadmap("asOf", "1970-01-01T00:00:00Z").then().statusCode(404);
    }

    @ParameterizedTest(name = "{0}={1}: {2} {3}")
    @CsvSource({
        "asOf,        2999-01-01T00:00:00Z, 400, future-instant",
        "asOf,        2026-13-01T00:00:00Z, 400, not-a-timestamp",
        "asOf,        2026-01-01,           400, not-a-timestamp",
        "treeSize,    0,                    400, out-of-bounds",
        "treeSize,    -1,                   400, out-of-bounds",
        "treeSize,    many,                 400, out-of-bounds",
        "minTreeSize, 0,                    400, out-of-bounds",
        "minTreeSize, 99999999999999999999, 400, out-of-bounds",
    })
    void whatNamesNoStateIsRefused(String parameter, String value, int status, String code) {
        roadmap(parameter, value)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void aSizeThatIsNotReachedYetIsNotThere() {
        roadmap("treeSize", size() + 1_000_000).then().statusCode(404);
    }

    @Test
    void anInstantAndASizeTogetherAreRefused() {
        given().queryParam("asOf", "2026-01-01T00:00:00Z")
                .queryParam("treeSize", 1)
                .get("/v1/roadmap")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("one-of"));
    }

    @Test
    void whoAsksForAStateToComeIsToldToAskAgain() {
        roadmap("minTreeSize", size() + 1_000_000)
                .then()
                .statusCode(503)
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body("type", equalTo("/problems/publication-behind"));
    }

    @Test
    void whoAsksForAStateThatIsAboutToComeWaitsForIt() throws Exception {
        long next = size() + 1;
        CompletableFuture<Response> answer;
        try (OtherPublisher other = new OtherPublisher()) {
            assertThat(submit(row("0", freshYear(), 10)).statusCode())
                    .as("beside %s", other)
                    .isEqualTo(202);
            answer = CompletableFuture.supplyAsync(() -> roadmap("minTreeSize", next));
        }

        answer.get(10, TimeUnit.SECONDS)
                .then()
                .statusCode(200)
                .body("treeSize", greaterThanOrEqualTo((int) next));
    }

    private static Instant published(Response submission) {
        submission.then().statusCode(201);
        return Instant.parse(submission.path("publishedAt"));
    }

    private static List<Integer> values(int year, Instant instant) {
        return series(year, instant).jsonPath().getList("items.value");
    }

    private static Response series(int year, Instant instant) {
        return given().queryParam("from", year)
                .queryParam("to", year)
                .queryParam("asOf", instant.toString())
                .get("/v1/indicators/" + INDICATOR + "/observations");
    }

    private static Response revisions(int year, Instant instant) {
        return given().queryParam("asOf", instant.toString()).get(address(year));
    }

    private static String address(int year) {
        return "/v1/indicators/" + INDICATOR + "/observations/0/" + year + "/revisions";
    }

    private static Response roadmap(String parameter, Object value) {
        return given().queryParam(parameter, value.toString()).get("/v1/roadmap");
    }

    private static long size() {
        return given().get("/v1/roadmap").jsonPath().getLong("treeSize");
    }

    private static void assertCaching(Response answer, String caching) {
        answer.then().statusCode(200).header("Cache-Control", equalTo(caching));
    }
}
