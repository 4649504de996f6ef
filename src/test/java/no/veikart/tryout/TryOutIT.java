package no.veikart.tryout;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Future;
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

    @ParameterizedTest
    @Order(5)
    @CsvSource({"2024, java", "2025, sh"})
    void theExampleClientsGoFromTheTemplateToAPublishedCorrection(String period, String interpreter)
            throws Exception {
        ExampleClient client = new ExampleClient(interpreter, folder, tryOut.settings());
        assumeThat(client.canRun()).as("curl is installed").isTrue();
        String template = client.run("template", period).output();
        Path figures = folder.resolve(period + ".csv");

        Files.writeString(figures, filledIn(template, "71", ""));
        assertThat(client.run("check", figures.toString()).output()).contains("\"new\":1");
        publish(client, figures);

        Files.writeString(figures, filledIn(template, "72", ""));
        assertThat(client.run("check", figures.toString()))
                .satisfies(run -> assertThat(run.status()).isEqualTo(1))
                .satisfies(run -> assertThat(run.errors()).contains("reason-required"));

        Files.writeString(figures, filledIn(template, "72", "A county was counted twice."));
        publish(client, figures);
        service()
                .get("/v1/indicators/G1-APPR-SHARE/observations/0/" + period + "/revisions")
                .then()
                .body("items.value", contains(72, 71))
                .body("items[0].reason", equalTo("A county was counted twice."));
    }

    @Test
    @Order(6)
    void theNextStartHasWhatTheFirstLeft() {
        String before = service().get("/v1/roadmap").asString();
        Settings settings = tryOut.settings();
        tryOut.close();

        tryOut = TryOut.start(settings);

        assertThat(service().get("/v1/roadmap").asString()).isEqualTo(before);
    }

    /** The national share of apprentices, as somebody would fill it into the template. */
    private static String filledIn(String template, String value, String reason) {
        String separator = template.contains(";") ? ";" : ",";
        List<String> rows = template.lines().toList();
        List<String> columns = List.of(rows.get(0).replace("\uFEFF", "").split(separator));
        String row =
                rows.stream()
                        .filter(one -> one.startsWith("G1-APPR-SHARE" + separator))
                        .findFirst()
                        .orElseThrow();
        String[] cells = row.split(separator, -1);
        cells[columns.indexOf("value")] = value;
        if (!reason.isEmpty()) {
            cells[columns.indexOf("reasonCode")] = "correction";
            cells[columns.indexOf("reason")] = reason;
        }
        return rows.get(0) + "\r\n" + String.join(separator, cells) + "\r\n";
    }

    /** Sends the figures and, while the client waits, decides on them. */
    private static void publish(ExampleClient client, Path figures) throws Exception {
        Future<ExampleClient.Run> sent = client.start("send", figures.toString());
        String reviewer = person("kd-reviewer");
        List<String> waiting = List.of();
        while (waiting.isEmpty() && !sent.isDone()) {
            Thread.sleep(200);
            waiting =
                    as(reviewer)
                            .queryParam("state", "submitted")
                            .get("/v1/submissions")
                            .path("items.links.decision");
        }
        assertThat(waiting).hasSize(1);
        decide(waiting.get(0), "*", reviewer).then().statusCode(200);
        assertThat(sent.get(90, SECONDS))
                .satisfies(run -> assertThat(run.status()).isZero())
                .satisfies(run -> assertThat(run.output()).contains("Published: "));
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
