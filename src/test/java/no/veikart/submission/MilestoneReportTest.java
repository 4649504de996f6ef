package no.veikart.submission;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.UUID;
import no.veikart.submission.Calls.Sent;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far milestones have come: reported, reviewed and published as figures are. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class MilestoneReportTest {

    private static final String MEASURE = "/v1/measures/M1-SOCIAL-CONTRACT";
    private static final String OFFER = "{\"milestone\": \"M1-SOCIAL-CONTRACT/offer-for-all\", %s}";
    private static final String GRANT = "{\"milestone\": \"M4-RFF-GRANT/annual-grant\", %s}";

    @Test
    void aReportedMilestoneIsReviewedAndThenShownUnderItsGoal() {
        String before = given().get(MEASURE).path("milestones[1].state");
        Sent sent =
                sent(
                        OFFER.formatted(
                                "\"state\": \"completed\", \"date\": \"2026-02-01\", \"comment\":"
                                        + " \"Everybody had an offer\""));

        given().get(MEASURE).then().body("milestones[1].state", equalTo(before));
        decide(sent, "publish")
                .then()
                .statusCode(200)
                .body("state", equalTo("published"))
                .body("milestones[0].milestone", equalTo("M1-SOCIAL-CONTRACT/offer-for-all"))
                .body("milestones[0].ledgerIndex", greaterThan(0));

        given().get(MEASURE)
                .then()
                .body("state", equalTo("completed"))
                .body("milestones[1].state", equalTo("completed"))
                .body("milestones[1].date", equalTo("2026-02-01"))
                .body("milestones[1].report.organisation", equalTo("kd"))
                .body("milestones[1].report.comment", equalTo("Everybody had an offer"));
        given().get("/v1/goals/school-industry")
                .then()
                .body("measures[0].state", equalTo("completed"));
    }

    @Test
    void theStateOfThePastStaysReadableAndTheHistoryHasEveryReport() {
        Sent first = sent(GRANT.formatted("\"state\": \"started\", \"comment\": \"Again\""));
        long size = ((Number) decide(first, "publish").path("treeSize")).longValue();
        Sent second = sent(GRANT.formatted("\"state\": \"cancelled\", \"date\": \"2025-01-01\""));
        decide(second, "publish").then().statusCode(200);

        given().get("/v1/measures/M4-RFF-GRANT?treeSize=" + size)
                .then()
                .statusCode(200)
                .body("state", equalTo("started"));
        given().get("/v1/measures/M4-RFF-GRANT").then().body("state", equalTo("cancelled"));
        given().get("/v1/measures/M4-RFF-GRANT/history")
                .then()
                .body("items.state", contains("cancelled", "started"))
                .body("items[0].supersededAt", nullValue())
                .body("items[1].supersededAt", notNullValue());
    }

    @Test
    void aDryRunTellsWhatWouldChange() {
        Calls.dryRun(
                        reporter(),
                        body(
                                "{\"milestone\": \"M1-SOCIAL-CONTRACT/signed\", \"state\":"
                                        + " \"cancelled\", \"date\": \"2026-01-02\"}"))
                .then()
                .statusCode(200)
                .body("review", equalTo("manual"))
                .body("milestones[0].publishedState", equalTo("completed"))
                .body("milestones[0].state", equalTo("cancelled"))
                .body("changes", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "M1-SOCIAL-CONTRACT/nothing | \"state\": \"started\" | /milestone | unknown-milestone",
                "nothing/nothing | \"state\": \"started\" | /milestone | unknown-milestone",
                "M1-SOCIAL-CONTRACT | \"state\": \"started\" | /milestone | bad-milestone",
                "M1-SOCIAL-CONTRACT/a/b | \"state\": \"started\" | /milestone | bad-milestone",
                "M1-SOCIAL-CONTRACT/signed | \"state\": \"done\" | /state | unknown-value",
                "M1-SOCIAL-CONTRACT/signed | \"comment\": \"x\" | /state | required",
                "M1-SOCIAL-CONTRACT/signed | \"state\": \"completed\" | /date | required",
                "M1-SOCIAL-CONTRACT/signed | \"state\": \"completed\", \"date\": \"2999-01-01\" | /date | implausible-date",
                "M1-SOCIAL-CONTRACT/signed | \"state\": \"completed\", \"date\": \"-9000-01-01\" | /date | implausible-date",
                "M1-SOCIAL-CONTRACT/signed | \"state\": \"completed\", \"date\": \"2021-02-30\" | /date | not-a-date",
                "M1-SOCIAL-CONTRACT/signed | \"state\": \"started\" | /comment | comment-required",
                "M1-SOCIAL-CONTRACT/signed | \"state\": \"planned\", \"due\": \"2030-01-01\" | /due | unknown-field",
            })
    void whatIsWrongWithAMilestoneIsToldAtItsPlace(
            String milestone, String fields, String place, String code) {
        Calls.submit(reporter(), body("{\"milestone\": \"" + milestone + "\", " + fields + "}"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/milestones/0" + place))
                .body("errors.code", hasItem(code));
    }

    @Test
    void theSameMilestoneTwiceIsRefused() {
        String row = OFFER.formatted("\"state\": \"cancelled\"");

        Calls.submit(reporter(), body(row, row))
                .then()
                .statusCode(422)
                .body("errors.code", contains("duplicate-row"))
                .body("errors.pointer", contains("/milestones/1"));
    }

    @Test
    void whatIsPublishedJustSoIsNotReportedAgain() {
        Response published = given().get(MEASURE);
        String same =
                OFFER.formatted(
                        "\"state\": \""
                                + published.path("milestones[1].state")
                                + "\""
                                + date(published.path("milestones[1].date")));

        Calls.submit(reporter(), body(same))
                .then()
                .statusCode(422)
                .body("errors.code", contains("unchanged"))
                .body("errors.pointer", contains("/milestones"));
    }

    private static String date(@Nullable String day) {
        return day == null ? "" : ", \"date\": \"" + day + "\"";
    }

    @Test
    void aSubmissionOfNothingIsRefused() {
        Calls.submit(reporter(), "{\"milestones\": []}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("empty"));
        Calls.submit(reporter(), "{\"note\": \"nothing\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/observations"));
    }

    @Test
    void aMeasureOfAnotherOrganisationIsRefused() {
        Calls.submit(Calls.reporter(), body(OFFER.formatted("\"state\": \"cancelled\"")))
                .then()
                .statusCode(403)
                .body("errors[0].code", equalTo("not-assigned"));
    }

    @Test
    void twoReportsOfOneMilestoneCannotBePublishedAtOnce() {
        String row =
                "{\"milestone\": \"M1-SOCIAL-CONTRACT/signed\", \"state\": \"completed\", \"date\":"
                        + " \"2021-0%d-01\"}";
        Sent first = sent(row.formatted(3));
        Sent second = sent(row.formatted(4));

        decide(first, "publish").then().statusCode(200);
        decide(second, "publish").then().statusCode(200);

        given().get(MEASURE).then().body("milestones[0].date", equalTo("2021-04-01"));
    }

    private static TestTokens reporter() {
        return TestCallers.system("kd", "reporter");
    }

    private static String body(String... rows) {
        return "{\"milestones\": [" + String.join(", ", rows) + "]}";
    }

    private static Sent sent(String row) {
        Response response = Calls.submit(reporter(), body(row));
        response.then().statusCode(201).body("milestones[0].milestone", notNullValue());
        return new Sent(UUID.fromString(response.path("id")), response.header("ETag"));
    }

    private static Response decide(Sent sent, String decision) {
        return Calls.decide(sent, TestCallers.person("kd", "kari", "reviewer"), decision);
    }
}
