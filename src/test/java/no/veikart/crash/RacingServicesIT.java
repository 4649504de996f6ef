package no.veikart.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import no.veikart.testsupport.ServiceProcess;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestDatabase;
import no.veikart.testsupport.TestFigures;
import no.veikart.testsupport.TestIssuerResource;
import no.veikart.testsupport.TestSql;
import no.veikart.testsupport.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two services are asked at the same instant for what can happen only once. */
class RacingServicesIT {

    private static final int RACES = 10;
    private static final TestIssuerResource ISSUERS = new TestIssuerResource();
    private static final List<ServiceProcess> SERVICES = new ArrayList<>();

    @TempDir private static Path folder;

    @BeforeAll
    static void start() throws Exception {
        Map<String, String> settings = new HashMap<>(new TestDatabase().start());
        settings.putAll(ISSUERS.start());
        settings.put("veikart.ledger.last-checkpoint", folder.resolve("checkpoint").toString());
        for (String name : List.of("one", "two")) {
            SERVICES.add(ServiceProcess.start(folder.resolve(name + ".log"), settings));
        }
    }

    @AfterAll
    static void end() throws Exception {
        for (ServiceProcess service : SERVICES) {
            service.kill();
        }
        ISSUERS.stop();
        TestDatabase.takeAway();
    }

    @Test
    void theSameKeyAtBothStoresOneSubmission() {
        for (int race = 0; race < RACES; race++) {
            String key = "race-" + race;
            String body = appraisal(1960 + race);
            int before = submissions();

            List<Response> answers = race(service -> submit(service, body, key));

            assertThat(submissions()).isEqualTo(before + 1);
            assertThat(answers).allMatch(answer -> List.of(201, 409).contains(status(answer)));
            assertThat(ids(answers)).hasSize(1).isEqualTo(ids(race(one -> submit(one, body, key))));
        }
    }

    private static List<Object> ids(List<Response> answers) {
        return answers.stream()
                .filter(answer -> status(answer) == 201)
                .<Object>map(answer -> answer.path("id"))
                .distinct()
                .toList();
    }

    @Test
    void ofTwoDecisionsOneCounts() {
        for (int race = 0; race < RACES; race++) {
            Response sent = submit(SERVICES.get(0), appraisal(1980 + race), "decided-" + race);
            String path = "/v1/submissions/" + sent.path("id");

            List<Response> answers =
                    race(service -> decide(service, path, sent.header("ETag"), decision(service)));

            assertThat(answers.stream().filter(answer -> status(answer) < 300)).hasSize(1);
            assertThat(answers.stream().filter(answer -> status(answer) >= 300))
                    .allMatch(answer -> List.of(409, 412).contains(status(answer)));
            String expected = status(answers.get(0)) < 300 ? "published" : "returned";
            TestSql.await(
                    "it is " + expected,
                    () -> expected.equals(read(SERVICES.get(1), path).path("state")));
        }
    }

    @Test
    void whatOneAcknowledgesTheOtherReads() {
        for (int race = 0; race < RACES; race++) {
            ServiceProcess writer = SERVICES.get(race % 2);
            ServiceProcess reader = SERVICES.get((race + 1) % 2);
            String body = "{\"observations\": [" + TestFigures.row("0", 1900 + race, race) + "]}";

            writer.as(TestCallers.system("ssb", "reporter"))
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/v1/submissions")
                    .then()
                    .statusCode(201);
            Response written = writer.anybody().get("/v1/roadmap");
            Response read =
                    reader.anybody()
                            .queryParam("minTreeSize", written.<Integer>path("treeSize"))
                            .get("/v1/roadmap");

            assertThat(read.statusCode()).isEqualTo(200);
            assertThat(read.asString()).isEqualTo(written.asString());
            assertThat(read.header("ETag")).isEqualTo(written.header("ETag"));
        }
    }

    /** What each service answers to the same call at the same time. */
    private static List<Response> race(Function<ServiceProcess, Response> call) {
        List<CompletableFuture<Response>> answers =
                SERVICES.stream()
                        .map(service -> CompletableFuture.supplyAsync(() -> call.apply(service)))
                        .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    /** A figure that waits for its review. */
    private static String appraisal(int year) {
        return "{\"observations\": [{\"indicator\": \"G1-APPR-APPLICANTS\", \"period\": \"%d\", \"value\": 7}]}"
                .formatted(year);
    }

    private static Response submit(ServiceProcess service, String body, String key) {
        return service.as(TestCallers.system("udir", "reporter"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/submissions");
    }

    private static String decision(ServiceProcess service) {
        return service.equals(SERVICES.get(0)) ? "publish" : "return";
    }

    private static Response decide(
            ServiceProcess service, String path, String etag, String decision) {
        return service.as(reviewer())
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body("{\"decision\": \"" + decision + "\", \"comment\": \"Looked at.\"}")
                .put(path + "/decision");
    }

    private static Response read(ServiceProcess service, String path) {
        return service.as(reviewer()).get(path);
    }

    private static TestTokens reviewer() {
        return TestCallers.person("kd", "kari", "reviewer");
    }

    private static int submissions() {
        return Integer.parseInt(TestSql.one("select count(*) from submission"));
    }

    private static int status(Response answer) {
        return answer.statusCode();
    }
}
