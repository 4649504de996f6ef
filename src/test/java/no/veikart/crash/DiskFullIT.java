package no.veikart.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.veikart.testsupport.ServiceProcess;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestDatabase;
import no.veikart.testsupport.TestFigures;
import no.veikart.testsupport.TestIssuerResource;
import no.veikart.testsupport.TestSmallDisk;
import no.veikart.testsupport.TestSql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database's disk gets full while reports come in, and has room again: the service is never
 * started anew, loses nothing that it acknowledged, and its log only grows.
 */
class DiskFullIT {

    private static final TestIssuerResource ISSUERS = new TestIssuerResource();
    private static final Traffic TRAFFIC = new Traffic();

    /** What only the publisher does, with which no request is refused. */
    private static final Pattern ATTEMPT_TO_PUBLISH =
            Pattern.compile(
                    "STATEMENT: +(insert into ledger_tile|update ledger_entry e set leaf_index)");

    /** Too long for the pages of its table that there are: it goes where nothing is yet. */
    private static final String LONG_TEXT =
            IntStream.range(0, 2000)
                    .mapToObj(i -> Character.toString(0x4e00 + i * 7919 % 20_000))
                    .collect(Collectors.joining());

    @TempDir private static Path folder;
    private static int year = 2000;
    private static @Nullable TestSmallDisk disk;
    private static @Nullable ServiceProcess service;

    @BeforeAll
    static void start() throws Exception {
        Path place = Files.createDirectory(folder.resolve("small"));
        Optional<TestSmallDisk> made = TestSmallDisk.in(place);
        assumeThat(made).as("a file system of its own, mounted in a user namespace").isPresent();
        disk = made.get();
        Map<String, String> settings = new HashMap<>(new TestDatabase().start());
        disk.takeIn(serverLog());
        settings.putAll(ISSUERS.start());
        settings.put("veikart.ledger.last-checkpoint", folder.resolve("checkpoint").toString());
        service = ServiceProcess.start(folder.resolve("service.log"), settings);
        TRAFFIC.add(service);
        assertThatTheLogOnlyGrew();
    }

    @AfterAll
    static void end() throws Exception {
        try {
            if (service != null) {
                assertThatTheLogOnlyGrew();
            }
        } finally {
            endAll();
        }
    }

    private static void endAll() throws Exception {
        if (service != null) {
            service.kill();
            ISSUERS.stop();
        }
        if (disk != null) {
            disk.close();
        }
        TestDatabase.throwAway();
    }

    @BeforeEach
    void begin() {
        TRAFFIC.begin();
        TRAFFIC.awaitAcknowledged();
    }

    @AfterEach
    void endTraffic() throws Exception {
        TRAFFIC.end();
    }

    @Test
    void whatFindsNoRoomIsRefusedAndCanBeSentAgain() throws Exception {
        Response waiting =
                report(
                        "udir",
                        UUID.randomUUID(),
                        "{\"indicator\": \"G1-APPR-APPLICANTS\", \"period\": \"2020\", \"value\": 7}");
        waiting.then().statusCode(201);
        TestSql.execute("select pg_switch_wal()"); // to have room for the log, if for nothing else
        long full = System.nanoTime();
        disk.fill();
        TestSql.await("a report is refused", () -> report(UUID.randomUUID(), --year) == 503);

        UUID key = UUID.randomUUID();
        String figure = TestFigures.row("18", --year, 7);
        assertRefused(report("ssb", key, figure));
        assertRefused(publish(waiting));
        assertReads();
        readiness()
                .body(
                        "checks.find { it.name == 'database' }.data.refused",
                        containsString("No space left on device"));
        assertThat(attemptsToPublish())
                .as("one each second")
                .isLessThan(Duration.ofNanos(System.nanoTime() - full).toSeconds() + 3);

        disk.makeRoom();

        TestSql.await("it is taken in", () -> report(key, year) == 201);
        report("ssb", key, figure).then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(figures(year)).isEqualTo("1");
        publish(waiting).then().statusCode(200);
        assertThatItGoesOn();
    }

    @Test
    void whereNoConnectionCanBeginWritesAreRefused() throws Exception {
        try (Connection before = TestDatabase.connect();
                Statement statement = before.createStatement()) {
            TestSql.await("no connection begins", () -> cutOff(statement));
            assertRefused(report("ssb", UUID.randomUUID(), TestFigures.row("18", --year, 7)));
            assertReads();
        }

        disk.makeRoom();

        assertThatItGoesOn();
    }

    @Test
    void whereTheLogFindsNoRoomWritesAreRefusedUntilTheServerIsStartedAnew() throws Exception {
        disk.fill();
        TestSql.await("the server gives up", DiskFullIT::hasNoRoomForTheLog);

        assertRefused(report("ssb", UUID.randomUUID(), TestFigures.row("18", --year, 7)));
        assertReads();
        readiness()
                .body("checks.find { it.name == 'public-state' }.data.database", equalTo("away"));

        disk.makeRoom();
        disk.restartServer();

        assertThatItGoesOn();
    }

    private static void assertRefused(Response answer) {
        answer.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("type", equalTo("/problems/unavailable"));
    }

    private static void assertReads() {
        for (String path :
                List.of("/v1/roadmap", "/v1/indicators/G1-APPR-SHARE/observations", "/v1/goals")) {
            service.anybody().get(path).then().statusCode(200);
        }
        service.management().get("/q/health/live").then().statusCode(200);
        readiness();
    }

    /** Ready all the same, for the public reads. */
    private static ValidatableResponse readiness() {
        return service.management().get("/q/health/ready").then().statusCode(200);
    }

    private static void assertThatItGoesOn() throws Exception {
        TRAFFIC.awaitAcknowledged();
        TRAFFIC.end();
        TRAFFIC.assertThatNothingIsLost();
        assertThat(TRAFFIC.failed())
                .as("reads went on, and reports were told to come again")
                .isNotEmpty()
                .allMatch(failed -> failed.startsWith("POST 503"));
    }

    /** The program remembers what it has seen, and compares. */
    private static void assertThatTheLogOnlyGrew() throws Exception {
        Path output = folder.resolve("verify.log");
        Process program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "src/main/resources/ledger/VerifyLedger.java",
                                service.address(),
                                "--state",
                                folder.resolve("verified").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        assertThat(program.waitFor(1, TimeUnit.MINUTES)).as("ends").isTrue();
        assertThat(program.exitValue()).as(Files.readString(output)).isZero();
    }

    /** Takes all connections away from the service, and what a new one needs. */
    private static boolean cutOff(Statement statement) {
        try {
            disk.fillWithoutCaches();
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where application_name = 'veikart'");
            return Files.readString(serverLog()).contains("could not write init file")
                    && report(UUID.randomUUID(), --year) == 503;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each switch makes the next transaction begin a file, which nothing but a panic refuses. */
    private static boolean hasNoRoomForTheLog() {
        try {
            if (Files.readString(serverLog()).contains("PANIC:  could not write to file")) {
                return true;
            }
            TestSql.query("select pg_logical_emit_message(false, '', ''), pg_switch_wal()");
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalStateException away) {
            return false;
        }
    }

    private static long attemptsToPublish() throws IOException {
        return ATTEMPT_TO_PUBLISH.matcher(Files.readString(serverLog())).results().count();
    }

    private static int report(UUID key, int year) {
        return report("ssb", key, TestFigures.row("18", year, 7)).statusCode();
    }

    private static Response report(String organisation, UUID key, String figure) {
        return service.as(TestCallers.system(organisation, "reporter"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key.toString())
                .body("{\"observations\": [" + figure + "]}")
                .post("/v1/submissions");
    }

    private static Response publish(Response submission) {
        return service.as(TestCallers.person("kd", "kari", "reviewer"))
                .contentType("application/json; charset=utf-8")
                .header("If-Match", submission.header("ETag"))
                .body("{\"decision\": \"publish\", \"comment\": \"" + LONG_TEXT + "\"}")
                .put("/v1/submissions/" + submission.path("id") + "/decision");
    }

    private static String figures(int year) {
        return TestSql.one(
                "select count(*) from observation where indicator = 'X-BB-FIRMS'"
                        + " and region = '18' and period = '"
                        + year
                        + "'");
    }

    private static Path serverLog() {
        return folder.resolve("postgres.log");
    }
}
