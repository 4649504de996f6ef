package no.veikart.operation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import no.veikart.testsupport.Management;
import no.veikart.testsupport.ServiceProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator sees, and where. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class ManagementTest {

    @ParameterizedTest
    @CsvSource({
        "started, public-state",
        "live, publisher",
        "ready, public-state",
        "ready, issuers",
        "ready, ledger"
    })
    void eachGroupSaysWhatItLooksAt(String group, String check) {
        Management.get("/q/health/" + group)
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItems(check));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/ready", "/q/metrics", "/q/info"})
    void thePublicPortDoesNotShowIt(String path) {
        given().get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/openapi", "/q/swagger-ui/"})
    void theContractStaysWithTheInterface(String path) {
        given().get(path).then().statusCode(200);
    }

    @Test
    void theBuildIsNamed() {
        Management.get("/q/info")
                .then()
                .statusCode(200)
                .body("build.name", equalTo("veikart"))
                .body("build.version", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "veikart_ledger_size",
                "veikart_ledger_signing_stopped",
                "veikart_snapshot_size",
                "veikart_snapshot_age_seconds",
                "veikart_database_away",
                "veikart_obligations_overdue",
                "veikart_events_listeners",
                "veikart_submissions",
                "veikart_submissions_oldest_undecided_seconds",
                "agroal_active_count"
            })
    void aFigureIsShown(String name) {
        assertThat(Management.get("/q/metrics").asString())
                .containsPattern("(?m)^" + name + "(\\{[^}]*})? [0-9.E]+$");
    }

    @Test
    void theTimesOfRequestsAreCountedInSteps() {
        given().get("/v1/roadmap").then().statusCode(200);

        assertThat(Management.get("/q/metrics").asString())
                .containsPattern(
                        "http_server_requests_seconds_bucket\\{[^}]*uri=\"/v1/roadmap\"[^}]*le=\"0\\.1\"");
    }

    @Test
    void refusedCallsAreCountedByTheirReason() {
        double before = refused();

        given().get("/v1/me").then().statusCode(401);

        assertThat(refused()).isEqualTo(before + 1);
    }

    private static double refused() {
        return Management.get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("veikart_problems_total"))
                .filter(line -> line.contains("type=\"unauthenticated\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
