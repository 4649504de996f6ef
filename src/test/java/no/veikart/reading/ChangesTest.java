package no.veikart.reading;

import static io.restassured.RestAssured.given;
import static java.util.Comparator.reverseOrder;
import static no.veikart.testsupport.TestFigures.INDICATOR;
import static no.veikart.testsupport.TestFigures.correction;
import static no.veikart.testsupport.TestFigures.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import no.veikart.testsupport.ServiceProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changed on the whole roadmap, and why. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class ChangesTest {

    private static final int LATEST = 2024;
    private static final int PUBLISHED = 98;

    @Test
    void everythingThatChangedSinceAnInstantIsThereWithItsCause() {
        String before = given().get("/v1/roadmap").path("asOf");
        submit(correction("0", LATEST, 90)).then().statusCode(201);
        submit(correction("0", LATEST, PUBLISHED)).then().statusCode(201);

        Response changes = changes("since", before);

        changes.then()
                .statusCode(200)
                .body("items.code", hasItem(INDICATOR))
                .body("items.publishedAt", everyItem(greaterThan(before)));
        JsonPath newest =
                given().queryParam("indicator", INDICATOR)
                        .queryParam("since", before)
                        .queryParam("cause", "revision")
                        .queryParam("subject", "indicator")
                        .get("/v1/changes")
                        .jsonPath();
        assertThat(newest.getList("items.from")).containsExactly("deteriorating", "on-track");
        assertThat(newest.getInt("items[0].after.latest.revision"))
                .isEqualTo(newest.getInt("items[0].before.latest.revision") + 1);
        assertThat(newest.getString("items[0].before.latest.value")).isEqualTo("90");
        assertThat(newest.getLong("items[0].after.latest.ledgerIndex")).isPositive();
        given().get(newest.getString("items[0].links.status"))
                .then()
                .statusCode(200)
                .body("status", equalTo("on-track"));
        changes("since", newest.getString("items[0].publishedAt"))
                .then()
                .body("items.code", not(hasItem(INDICATOR)));
    }

    @Test
    void aGoalsChangesAreItsOwnAndThoseOfItsIndicators() {
        JsonPath changes =
                given().queryParam("goal", "skills")
                        .queryParam("limit", 1000)
                        .get("/v1/changes")
                        .jsonPath();

        assertThat(changes.getList("items.code"))
                .isNotEmpty()
                .allSatisfy(code -> assertThat((String) code).matches("skills|G3-.*"));
        given().queryParam("goal", "skills")
                .queryParam("subject", "goal")
                .get("/v1/changes")
                .then()
                .body("items.code", everyItem(equalTo("skills")));
    }

    @Test
    void thePartsHaveEachChangeOnce() {
        List<Integer> all =
                given().queryParam("limit", 1000).get("/v1/changes").path("items.ledgerIndex");

        List<Integer> seen = new ArrayList<>();
        String next = "/v1/changes?limit=7";
        while (next != null) {
            JsonPath part = given().urlEncodingEnabled(false).get(next).jsonPath();
            seen.addAll(part.getList("items.ledgerIndex"));
            next = part.get("next");
        }

        assertThat(seen)
                .containsAll(all)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(reverseOrder());
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource({
        "since, yesterday, not-a-timestamp",
        "goal, none, unknown-value",
        "indicator, none, unknown-indicator",
        "subject, person, unknown-value",
        "cause, weather, unknown-value",
        "limit, 1001, out-of-bounds",
        "asOf, 2999-01-01T00:00:00Z, future-instant",
        "colour, green, unknown-parameter",
    })
    void aFilterThatCannotBeIsRefused(String name, String value, String code) {
        changes(name, value).then().statusCode(400).body("errors[0].code", equalTo(code));
    }

    private static Response changes(String name, String value) {
        return given().queryParam(name, value).get("/v1/changes");
    }
}
