package no.veikart.roadmap;

import static io.restassured.RestAssured.given;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import no.veikart.testsupport.Management;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database goes away and comes back under the running service. */
@QuarkusTest
@TestProfile(DatabaseAwayTest.Profile.class)
class DatabaseAwayTest {

    private static final Duration HEALED = Duration.ofSeconds(30);
    private static final long PROMPT_MILLIS = 2_000;
    private static final List<String> READS =
            List.of(
                    "/v1/roadmap",
                    "/v1/goals",
                    "/v1/goals/clusters/status",
                    "/v1/goals/clusters/status/history",
                    "/v1/indicators/G2-NIC-CLUSTERS/status/history",
                    "/v1/indicators/G2-NIC-CLUSTERS/observations",
                    "/v1/indicators/G4-RD-GDP/observations?region=0&from=2018&to=2021&limit=2",
                    "/v1/indicators/G4-RD-GDP/observations/0/2017/revisions",
                    "/v1/measures",
                    "/v1/organisations");

    /** Of its own, so that no other test meets the fault. */
    public static final class Profile extends ServiceProfile {}

    @AfterEach
    void bringBack() {
        TestDatabase.bringBack();
    }

    @Test
    void publicReadsAreAnsweredWritesAreRefusedAndAllHealsByItself() {
        String past = given().get("/v1/roadmap").path("asOf");
        submit("1991").then().statusCode(201);
        Map<String, String> before = READS.stream().collect(toMap(identity(), this::read));

        TestDatabase.takeAway();

        assertThat(READS.stream().collect(toMap(identity(), this::read))).isEqualTo(before);
        given().queryParam("asOf", Instant.now().toString())
                .get("/v1/roadmap")
                .then()
                .statusCode(200);
        assertUnavailable(submit("1992"));
        assertUnavailable(given().queryParam("treeSize", 10).get("/v1/roadmap"));
        Management.get("/q/health/live").then().statusCode(200);
        Management.get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'public-state' }.data.database", equalTo("away"))
                .body(
                        "checks.find { it.name == 'public-state' }.data.service",
                        equalTo("degraded"));

        TestDatabase.bringBack();

        await(() -> submit("1992").statusCode() == 201);
        await(
                () ->
                        read("/v1/indicators/X-BB-FIRMS/observations?from=1992&to=1992")
                                .contains("42"));
        given().queryParam("asOf", past).get("/v1/roadmap").then().statusCode(200);
        Management.get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'public-state' }.data.service", equalTo("whole"));
    }

    private String read(String address) {
        Response answer = given().get(address);
        answer.then().statusCode(200).time(lessThan(PROMPT_MILLIS));
        return answer.asString();
    }

    /** A figure that is published without a review. */
    private static Response submit(String period) {
        return given().header("Authorization", TestCallers.system("ssb", "reporter").bearer())
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"observations": [{"indicator": "X-BB-FIRMS", "period": "PERIOD", "value": 42}]}
                        """
                                .replace("PERIOD", period))
                .post("/v1/submissions");
    }

    private static void assertUnavailable(Response answer) {
        answer.then()
                .statusCode(503)
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body("type", equalTo("/problems/unavailable"));
    }

    private static void await(BooleanSupplier isSo) {
        long end = System.nanoTime() + HEALED.toNanos();
        while (!isSo.getAsBoolean()) {
            assertThat(System.nanoTime()).as("nanoseconds, after " + HEALED).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
