package no.veikart.submission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import no.veikart.submission.Calls.Sent;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestCallers;
import org.junit.jupiter.api.Test;

/** What organisations owe, where they are told of it, and how they answer. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class ObligationTest {

    @Test
    void aReporterSeesItsOwnAndAnOwnerThoseOfItsGoals() {
        Calls.as(Calls.reporter())
                .get("/v1/obligations?limit=1000")
                .then()
                .statusCode(200)
                .body("items.organisation", everyItem(equalTo("udir")))
                .body("items.indicator", hasItem("G1-APPR-SHARE"))
                .body("items.find { it.indicator == 'G1-APPR-SHARE' }.due", equalTo("2027-06-30"));
        Calls.as(Calls.reviewer())
                .get("/v1/obligations?limit=1000")
                .then()
                .statusCode(200)
                .body("items.organisation", hasItem("udir"))
                .body("items.goal", not(hasItem("clusters")));
    }

    @Test
    void theListComesInParts() {
        Response first = Calls.as(Calls.reporter()).get("/v1/obligations?limit=1");
        Response second = Calls.as(Calls.reporter()).get(first.<String>path("next"));

        assertThat(second.<String>path("items[0].indicator"))
                .isNotEqualTo(first.<String>path("items[0].indicator"));
    }

    @Test
    void anUnknownStateIsRefused() {
        Calls.as(Calls.reporter()).get("/v1/obligations?state=late").then().statusCode(400);
    }

    @Test
    void theTemplateIsTakenBackAsItIsFilledIn() {
        Response template =
                Calls.as(Calls.reporter())
                        .accept("text/csv")
                        .get("/v1/submissions/template?period=1955&separator=semicolon");
        template.then().statusCode(200);
        List<String> rows = template.asString().lines().toList();
        String header = rows.get(0);
        String row =
                rows.stream()
                        .filter(one -> one.startsWith("G1-APPR-SHARE;"))
                        .findFirst()
                        .orElseThrow();
        String filled = row.replaceFirst("^([^;]*;[^;]*;[^;]*);", "$1;71,0");

        assertThat(header).startsWith("\uFEFFindicator;period;region;value;");
        Calls.submitCsv(Calls.reporter(), header + "\r\n" + filled + "\r\n", "?dryRun=true")
                .then()
                .statusCode(200)
                .body("changes[0].value", equalTo(71.0f));
    }

    @Test
    void theTemplateComesAsJsonToo() {
        Calls.as(Calls.reporter())
                .get("/v1/submissions/template?period=2024")
                .then()
                .statusCode(200)
                .body("submission.observations.indicator", hasItem("G1-APPR-SHARE"))
                .body("due.find { it.indicator == 'G1-APPR-SHARE' }.due", equalTo("2025-06-30"));
        Calls.as(Calls.reporter())
                .get("/v1/submissions/template?period=never")
                .then()
                .statusCode(400);
    }

    @Test
    void theCalendarHasAnEventForEachOpenObligation() {
        String calendar =
                Calls.as(Calls.reporter())
                        .header("Accept-Language", "nb")
                        .get("/v1/obligations.ics")
                        .asString();

        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("UID:udir_G1-APPR-SHARE_2026@veikart")
                .contains("DTSTART;VALUE=DATE:20270630")
                .contains("Frist for å rapportere");
    }

    @Test
    void decisionsAreAFeedThatNoCommentBreaks() {
        Sent sent = Calls.sent();
        Calls.as(Calls.reviewer())
                .contentType("application/json")
                .header("If-Match", sent.etag())
                .body("{\"decision\": \"return\", \"comment\": \"a <b> & \\u0001\"}")
                .put(sent.path() + "/decision")
                .then()
                .statusCode(200);

        Response feed = Calls.as(Calls.reporter()).get("/v1/submissions/decisions.atom");

        feed.then().statusCode(200).body("feed.entry[0].id", equalTo("urn:uuid:" + sent.id()));
        assertThat(feed.asString()).contains("a &lt;b&gt; &amp; \uFFFD");
    }

    @Test
    void anybodyReadsHowPunctualOrganisationsAre() {
        Calls.sent();

        given().get("/v1/timeliness")
                .then()
                .statusCode(200)
                .body("reporting.find { it.organisation == 'udir' }.overdue", equalTo(0))
                .body("deciding.find { it.organisation == 'kd' }.waitingSince", notNullValue());
    }

    @Test
    void withoutTheRoleNothingIsTold() {
        for (String path :
                List.of("obligations.ics", "submissions/template", "submissions/decisions.atom")) {
            Calls.as(TestCallers.person("nito", "anna", "auditor"))
                    .get("/v1/" + path)
                    .then()
                    .statusCode(403);
            given().get("/v1/" + path).then().statusCode(401);
        }
    }
}
