package no.veikart.administration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Locale;
import no.veikart.administration.Catalogues.Edited;
import no.veikart.testsupport.TestCallers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was public goes out of use, and stays readable. */
@QuarkusTest
@TestProfile(CatalogueProfile.class)
class RetireTest {

    @Test
    void aRetiredIndicatorKeepsItsPageAndSeriesAndCountsForNothing() {
        String code = "G1-APPR-SHARE";
        String indicator = "/v1/indicators/" + code;
        int figures = given().get(indicator + "/observations").jsonPath().getList("items").size();

        Response answer = retired("indicators", code).put();

        answer.then()
                .statusCode(200)
                .body("changes", hasSize(1))
                .body("changes[0].change", equalTo("retired"))
                .body("changes[0].fields[0].pointer", equalTo("/retired"))
                .body("changes[0].fields[0].after", equalTo(true));
        given().get(indicator).then().statusCode(200).body("retired", equalTo(true));
        given().get(indicator + "/observations").then().body("items", hasSize(figures));
        given().get("/v1/goals/school-industry/status")
                .then()
                .body("indicators.status.code", not(hasItem(code)));
        given().get("/v1/goals/school-industry")
                .then()
                .body("indicators.find { it.code == '" + code + "' }.retired", equalTo(true))
                .body("indicators.find { it.code == '" + code + "' }.stale", equalTo(false));
        submission(code)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/observations/0/indicator"))
                .body("errors.code", hasItem("retired-indicator"));
        Catalogues.edited(document -> Catalogues.indicator(document, code).remove("retired"))
                .put()
                .then()
                .statusCode(200)
                .body("changes[0].change", equalTo("changed"));
        given().get(indicator).then().body("retired", equalTo(false));
    }

    @Test
    void aRetiredMeasureIsShownAsSuchAndNotCounted() {
        String code = Catalogues.read().document().at("/measures/0/code").asText();
        String goal = Catalogues.read().document().at("/measures/0/goal").asText();
        String counted = "goals.find { it.code == '" + goal + "' }.measures.values().sum() ?: 0";
        int before = given().get("/v1/roadmap").path(counted);

        retired("measures", code).put("").then().statusCode(200);

        given().get("/v1/measures")
                .then()
                .body("items.find { it.code == '" + code + "' }.retired", equalTo(true));
        given().get("/v1/roadmap").then().body(counted, equalTo(before - 1));
        milestone(code)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/milestones/0/milestone"))
                .body("errors.code", hasItem("retired-measure"));
    }

    @Test
    void aGoalIsRetiredWithAllThatIsUnderIt() {
        Edited alone = retired("goals", "skills");

        alone.put()
                .then()
                .statusCode(422)
                .body("errors.size()", greaterThan(1))
                .body("errors.code.unique()", contains("retired-goal"));

        Edited whole = retired("goals", "skills");
        for (String list : new String[] {"indicators", "measures"}) {
            whole.document()
                    .get(list)
                    .forEach(
                            object -> {
                                if (object.path("goal").asText().equals("skills")) {
                                    ((ObjectNode) object).put("retired", true);
                                }
                            });
        }
        whole.put().then().statusCode(200);
        given().get("/v1/goals/skills").then().body("retired", equalTo(true));
        given().get("/v1/roadmap").then().body("statusCounts.values().sum()", equalTo(4));
        given().get("/v1/goals/skills/status")
                .then()
                .body("status", equalTo("not-assessable"))
                .body("indicators", hasSize(0));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "organisations, must-be-kept",
        "regions,       must-be-kept",
        "sources,       must-be-kept",
        "goals,         must-be-retired",
        "indicators,    must-be-retired",
        "measures,      must-be-retired",
    })
    void whatWasPublicIsNotDeleted(String list, String code) {
        Edited edited = Catalogues.edited(document -> document.withArray(list).remove(0));

        Response answer = edited.put();

        answer.then().statusCode(422);
        assertThat(answer.jsonPath().getList("errors.code"))
                .containsAnyOf(code, "unknown-reference");
        if (!list.equals("goals") && !list.equals("sources") && !list.equals("organisations")) {
            answer.then().body("errors", hasSize(1)).body("errors[0].pointer", equalTo("/" + list));
        }
    }

    @Test
    void aMilestoneIsNotDeletedEither() {
        Edited edited =
                Catalogues.edited(
                        document ->
                                ((ArrayNode) document.at("/measures/0/milestones"))
                                        .removeAll()
                                        .addObject()
                                        .put("code", "new")
                                        .put("state", "planned")
                                        .set("title", document.at("/measures/0/title").deepCopy()));

        edited.put()
                .then()
                .statusCode(422)
                .body("errors.pointer.unique()", contains("/measures/0/milestones"))
                .body("errors.code.unique()", contains("must-be-kept"));
    }

    private static Edited retired(String list, String code) {
        return Catalogues.edited(
                document -> Catalogues.object(document, list, code).put("retired", true));
    }

    private static Response milestone(String measure) {
        String milestone =
                Catalogues.object(Catalogues.read().document(), "measures", measure)
                        .at("/milestones/0/code")
                        .asText();
        return given().header("Authorization", TestCallers.system("kd", "reporter").bearer())
                .contentType(ContentType.JSON)
                .body(
                        String.format(
                                Locale.ROOT,
                                "{\"milestones\": [{\"milestone\": \"%s/%s\", \"state\": \"started\"}]}",
                                measure,
                                milestone))
                .post("/v1/submissions");
    }

    private static Response submission(String code) {
        return given().header("Authorization", TestCallers.system("udir", "reporter").bearer())
                .contentType(ContentType.JSON)
                .body(
                        "{\"observations\": [{\"indicator\": \""
                                + code
                                + "\", \"period\": \"2001\", \"value\": 50}]}")
                .post("/v1/submissions");
    }
}
