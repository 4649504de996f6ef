package no.veikart.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestSql;
import no.veikart.testsupport.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who was refused, and what administrators did, can be read by auditors. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class SecurityEventTest {

    private static final TestTokens AUDITOR = TestCallers.person("nito", "tor", "auditor");

    @Test
    void aRefusedCallIsNotedWithItsAddressAndCallerAndNothingThatNamesAPerson() {
        String id =
                as(TestCallers.person("dfd", "dag", "reporter"))
                        .get("/v1/audit/events")
                        .then()
                        .statusCode(403)
                        .extract()
                        .header("X-Request-Id");

        TestSql.await("it is written", () -> events("refused").contains(id));

        JsonPath events = read("?kind=refused&organisation=dfd&limit=1000");
        String found = "items.find { it.requestId == '" + id + "' }.";
        assertThat(events.getString(found + "endpoint")).isEqualTo("/v1/audit/events");
        assertThat(events.getString(found + "method")).isEqualTo("GET");
        assertThat(events.getString(found + "problem")).isEqualTo("insufficient-role");
        assertThat(events.getString(found + "client")).isEqualTo("veikart-web");
        assertThat(events.getString(found + "channel")).isEqualTo("person");
        assertThat(
                        TestSql.one(
                                "select count(*) from security_event e where e::text ilike '%bearer%'"))
                .isEqualTo("0");
    }

    @Test
    void aFloodOfLikeRefusalsIsCountedTogether() {
        long before = total();

        for (int i = 0; i < 200; i++) {
            given().get("/v1/me").then().statusCode(401);
        }

        TestSql.await("all are counted", () -> total() >= before + 200);
        assertThat(
                        Long.parseLong(
                                TestSql.one(
                                        "select count(*) from security_event where endpoint = '/v1/me'")))
                .isLessThan(100);
    }

    @Test
    void anAdministratorsActIsNotedWhateverCameOfIt() {
        String id =
                as(TestCallers.person("dfd", "dina", "administrator"))
                        .header("If-Match", "\"x\"")
                        .body(given().get("/v1/catalogue").asByteArray())
                        .put("/v1/catalogue")
                        .then()
                        .statusCode(412)
                        .extract()
                        .header("X-Request-Id");

        TestSql.await("it is written", () -> events("administration").contains(id));
        assertThat(
                        read("?kind=administration&limit=1000")
                                .getString("items.find { it.requestId == '" + id + "' }.subject"))
                .isNull();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "?kind=odd, unknown-value",
        "?since=yesterday, not-a-timestamp",
        "?limit=0, out-of-bounds",
        "?colour=green, unknown-parameter",
    })
    void aFilterThatCannotBeIsRefused(String query, String code) {
        as(AUDITOR)
                .get("/v1/audit/events" + query)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo(code));
    }

    private static long total() {
        return Long.parseLong(
                TestSql.one(
                        "select coalesce(sum(count), 0) from security_event"
                                + " where endpoint = '/v1/me' and problem = 'unauthenticated'"));
    }

    private static List<String> events(String kind) {
        return read("?limit=1000&kind=" + kind).getList("items.requestId");
    }

    private static JsonPath read(String query) {
        return as(AUDITOR)
                .get("/v1/audit/events" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification as(TestTokens token) {
        return given().header("Authorization", token.bearer()).contentType(ContentType.JSON);
    }
}
