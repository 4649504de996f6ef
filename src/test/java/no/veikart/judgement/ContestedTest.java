package no.veikart.judgement;

import static io.restassured.RestAssured.given;
import static no.veikart.judgement.FindingCalls.auditor;
import static no.veikart.judgement.FindingCalls.raised;
import static no.veikart.testsupport.TestFigures.INDICATOR;
import static no.veikart.testsupport.TestFigures.correction;
import static no.veikart.testsupport.TestFigures.freshYear;
import static no.veikart.testsupport.TestFigures.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import no.veikart.judgement.FindingCalls.Raised;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestFigures;
import org.junit.jupiter.api.Test;

/**
 * Whatever a finding is about is contested wherever it is shown, as long as the finding is open.
 */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class ContestedTest {

    private static final String SERIES = "/v1/indicators/" + INDICATOR;
    private static final String CARD = "context.find { it.code == '" + INDICATOR + "' }.contested";

    @Test
    void aFigureAndItsIndicatorAreContestedFromTheFindingToItsEnd() {
        int year = freshYear();
        TestFigures.submit(row("0", year, 10)).then().statusCode(201);
        Instant before = asOf();

        Raised raised = raised(FindingCalls.figure(year));

        assertThat(contested(year, null)).containsExactly(true);
        given().get("/v1/roadmap").then().body(CARD, equalTo(true));
        given().get(SERIES).then().body("contested", equalTo(true));
        given().get(SERIES + "/status")
                .then()
                .body("contested", equalTo(true))
                .body("findings.id", hasItem(raised.id()))
                .body("findings.find { it.id == '" + raised.id() + "' }.kind", equalTo("question"));
        assertThat(contested(year, before)).containsExactly(false);
        raised.end(auditor(), "resolved").then().statusCode(200);
        assertThat(contested(year, null)).containsExactly(false);
        assertThat(contested(year, raised.publishedAt())).containsExactly(true);
    }

    @Test
    void aRevisionBeforeTheQuestionedOneIsNotContested() {
        int year = freshYear();
        TestFigures.submit(row("0", year, 10)).then().statusCode(201);
        TestFigures.submit(correction("0", year, 20)).then().statusCode(201);
        Raised raised = raised(FindingCalls.figure(year));
        TestFigures.submit(correction("0", year, 30)).then().statusCode(201);

        given().get(SERIES + "/observations/0/" + year + "/revisions")
                .then()
                .body("items.revision", contains(3, 2, 1))
                .body("items.contested", contains(true, true, false));
        raised.read().then().body("subject.revision", equalTo(2));
        raised.end(auditor(), "withdrawn").then().statusCode(200);
    }

    @Test
    void aGoalCountsWhatIsOpenUnderIt() {
        String goal = "/v1/goals/clusters";
        int open = given().get(goal).path("openFindings");

        List<Raised> all =
                List.of(
                        raised(FindingCalls.coded("goal", "clusters")),
                        raised(FindingCalls.coded("indicator", "G2-NIC-FIRMS")),
                        raised(FindingCalls.coded("measure", measureOf("clusters"))));

        given().get(goal)
                .then()
                .body("openFindings", equalTo(open + 3))
                .body("contested", equalTo(true))
                .body("indicators.find { it.code == 'G2-NIC-FIRMS' }.contested", equalTo(true))
                .body("measures.contested", hasItem(true));
        given().get(goal + "/status").then().body("findings", hasSize(open + 3));
        given().queryParam("goal", "clusters")
                .queryParam("state", "open")
                .get(FindingCalls.FINDINGS)
                .then()
                .body("items", hasSize(open + 3));
        all.forEach(raised -> raised.end(auditor(), "resolved").then().statusCode(200));
        given().get(goal).then().body("openFindings", equalTo(open));
    }

    @Test
    void aSubmissionAndWhatItBroughtAreContested() {
        int year = freshYear();
        Response sent = TestFigures.submit(row("0", year, 10));
        String id = sent.path("id");

        Raised raised = raised("{\"type\": \"submission\", \"id\": \"" + id + "\"}");

        given().get("/v1/submissions/" + id + "/provenance")
                .then()
                .body("contested", equalTo(true));
        assertThat(contested(year, null)).containsExactly(true);
        Response own =
                FindingCalls.as(TestCallers.system("ssb", "reporter")).get("/v1/submissions/" + id);
        own.then().body("contested", equalTo(true));
        raised.end(auditor(), "rejected").then().statusCode(200);
        FindingCalls.as(TestCallers.system("ssb", "reporter"))
                .header("If-None-Match", own.header("ETag"))
                .get("/v1/submissions/" + id)
                .then()
                .statusCode(200)
                .body("contested", equalTo(false));
    }

    private static List<Boolean> contested(int year, Instant asOf) {
        return (asOf == null ? given() : given().queryParam("asOf", asOf.toString()))
                .queryParam("from", year)
                .queryParam("to", year)
                .get(SERIES + "/observations")
                .jsonPath()
                .getList("items.contested");
    }

    private static String measureOf(String goal) {
        return given().queryParam("goal", goal).get("/v1/measures").path("items[0].code");
    }

    private static Instant asOf() {
        return Instant.parse(given().get("/v1/roadmap").path("asOf"));
    }
}
