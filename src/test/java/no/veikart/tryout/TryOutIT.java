package no.veikart.tryout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the README promises a newcomer, with the built service, a real Keycloak and a real
 * PostgreSQL; in its order.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TryOutIT {

    private static final String FIGURE =
            """
            {"observations": [{"indicator": "G1-APPR-SHARE", "period": "2023", "value": 88}]}
            """;
    private static final String GOAL = "/v1/goals/school-industry";

    @TempDir private static Path folder;
    private static TryOut tryOut;
    private static String beforeTheFigure;

    @BeforeAll
    static void start() throws IOException {
        tryOut =
                TryOut.start(
                        Settings.from(System.getProperties())
                                .with(folder, freePort(), freePort(), freePort()));
    }

    @AfterAll
    static void end() {
        if (tryOut != null) {
            tryOut.close();
        }
    }

    @Test
    @Order(1)
    void aDashboardReadsFiveGoalsThatAreAllAssessed() {
        Response roadmap = service().get("/v1/roadmap");

        roadmap.then()
                .statusCode(200)
                .body("goals.code", hasSize(5))
                .body("goals.findAll { it.status == 'not-assessable' }", hasSize(0));
        beforeTheFigure = roadmap.path("asOf");
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource({"ssb-system, demo-secret-ssb", "siva-system, demo-secret-siva"})
    void anotherOrganisationsTokenIsRefused(String client, String secret) {
        submit(system(client, secret))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/wrong-organisation"))
                .body("errors.pointer", contains("/observations/0/indicator"));
    }

    @Test
    @Order(3)
    void aFigureIsPublishedByAnotherPersonAndChangesTheGoal() {
        Response submitted = submit(system("udir-system", "demo-secret-udir"));
        submitted.then().statusCode(201).body("state", equalTo("submitted"));
        String decision = submitted.path("links.decision");
        String etag = submitted.header("ETag");
        decide(decision, etag, person("nito-auditor")).then().statusCode(403);
        decide(decision, etag, person("nfd-reviewer")).then().statusCode(404);

        decide(decision, etag, person("kd-reviewer"))
                .then()
                .statusCode(200)
                .body("state", equalTo("published"));

        service().get(GOAL).then().body("status", equalTo("acceleration-needed"));
        service()
                .get(GOAL + "/status/history")
                .then()
                .body("items[0].from", equalTo("limited-progress"))
                .body("items[0].to", equalTo("acceleration-needed"))
                .body("items[0].causes", contains("new-observation"));
    }

    @Test
    @Order(4)
    void asOfTheInstantBeforeTheOldStatusIsRead() {
        service()
                .queryParam("asOf", beforeTheFigure)
                .get(GOAL)
                .then()
                .statusCode(200)
                .body("status", equalTo("limited-progress"));
    }

    @Test
    @Order(5)
    void theNextStartHasWhatTheFirstLeft() {
        String before = service().get("/v1/roadmap").asString();
        Settings settings = tryOut.settings();
        tryOut.close();

        tryOut = TryOut.start(settings);

        assertThat(service().get("/v1/roadmap").asString()).isEqualTo(before);
    }

    private static Response submit(String token) {
        return as(token).contentType(ContentType.JSON).body(FIGURE).post("/v1/submissions");
    }

    private static Response decide(String address, String etag, String token) {
        return as(token)
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body("{\"decision\": \"publish\"}")
                .put(address);
    }

    private static String system(String client, String secret) {
        return token(
                given().formParam("grant_type", "client_credentials")
                        .formParam("client_id", client)
                        .formParam("client_secret", secret));
    }

    private static String person(String name) {
        return token(
                given().formParam("grant_type", "password")
                        .formParam("client_id", "veikart-demo")
                        .formParam("username", name)
                        .formParam("password", "demo"));
    }

    private static String token(RequestSpecification request) {
        Response answer = request.post(tryOut.settings().tokenEndpoint());
        answer.then().statusCode(200);
        return answer.path("access_token");
    }

    private static RequestSpecification as(String token) {
        return service().header("Authorization", "Bearer " + token);
    }

    private static RequestSpecification service() {
        return given().spec(
                        new RequestSpecBuilder()
                                .setBaseUri(tryOut.settings().address())
                                .setPort(tryOut.settings().port())
                                .build());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
