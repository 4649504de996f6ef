package no.veikart.submission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import no.veikart.testsupport.ServiceProfile;
import org.junit.jupiter.api.Test;

/** Silence is visible: how long submissions wait, and have waited, for those who decide. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class DecisionTimesTest {

    private static final String KD = "owners.find { it.code == 'kd' }.";
    private static final String GOAL = "goals.find { it.code == 'school-industry' }.";

    @Test
    void whatWaitsAndWhatBecameOfTheRestIsCountedForOwnersAndGoals() {
        JsonPath before = times("");
        Calls.sent();
        Calls.decide(Calls.sent(), Calls.reviewer(), "publish").then().statusCode(200);
        Calls.decide(Calls.sent(), Calls.reviewer(), "return").then().statusCode(200);
        Calls.withdraw(Calls.sent(), Calls.reporter()).then().statusCode(200);

        JsonPath after = times("");

        for (String of : List.of(KD, GOAL)) {
            for (String count : List.of("waiting", "published", "returned", "withdrawn")) {
                assertThat(count(after, of + count)).isEqualTo(count(before, of + count) + 1);
            }
            assertThat(after.getString(of + "waitingSince")).isNotNull();
            assertThat(after.getFloat(of + "waitingDays.median")).isBetween(0f, 1f);
            assertThat(after.getFloat(of + "decidedDays.ninetiethPercentile")).isBetween(0f, 1f);
        }
    }

    @Test
    void aGoalsAreThoseOfItsSubmissionsAlone() {
        Calls.sent();

        assertThat(times("?goal=school-industry").getList("goals.code"))
                .containsExactly("school-industry");
        assertThat(times("?goal=school-industry").getList("owners.code")).containsExactly("kd");
        assertThat(times("?goal=clusters&organisation=kd").getList("owners")).isEmpty();
        given().get("/v1/decision-times?goal=none")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-value"));
    }

    private static int count(JsonPath times, String path) {
        Integer count = times.get(path);
        return count == null ? 0 : count;
    }

    private static JsonPath times(String query) {
        return given().get("/v1/decision-times" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
