package no.veikart.reading;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import no.veikart.testsupport.ServiceProfile;
import org.junit.jupiter.api.Test;

/** How far a status depends on the method. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class MethodsTest {

    private static final String STATUS = "/v1/indicators/G4-RD-GDP/status";

    @Test
    void everyRegisteredMethodStandsBesideTheOfficialOneOnRequest() {
        JsonPath status = given().queryParam("methods", "all").get(STATUS).jsonPath();

        assertThat(status.getList("methods.method")).containsExactly("growth/1", "path/1");
        String official = "methods.find { it.official }.";
        assertThat(status.getString(official + "method")).isEqualTo(status.getString("method"));
        assertThat(status.getString(official + "status")).isEqualTo(status.getString("status"));
        assertThat(status.getString(official + "progress")).isEqualTo(status.getString("progress"));
        assertThat(status.getList("methods.steps[0].name")).isNotEmpty();
    }

    @Test
    void robustIsWhereverAllMethodsThatCanJudgeAgree() {
        List<String> codes = given().get("/v1/indicators").path("items.code");

        for (String code : codes) {
            JsonPath status =
                    given().queryParam("methods", "all")
                            .get("/v1/indicators/" + code + "/status")
                            .jsonPath();
            List<String> others =
                    status.<String>getList("methods.findAll { !it.official }.status").stream()
                            .filter(other -> !other.equals("not-assessable"))
                            .toList();
            Boolean expected =
                    (others.isEmpty() || status.getString("status").equals("not-assessable"))
                            ? null
                            : others.stream().allMatch(status.getString("status")::equals);
            assertThat(status.<Boolean>get("robust")).as(code).isEqualTo(expected);
        }
    }

    @Test
    void aGoalsIndicatorsHaveThemToo() {
        given().queryParam("methods", "all")
                .get("/v1/goals/regional-research/status")
                .then()
                .body("indicators.status.methods", everyItem(notNullValue()));
        given().get("/v1/goals/regional-research/status")
                .then()
                .body("indicators.status.methods", everyItem(nullValue()));
    }

    @Test
    void anotherWishIsRefused() {
        given().queryParam("methods", "some")
                .get(STATUS)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-value"));
    }
}
