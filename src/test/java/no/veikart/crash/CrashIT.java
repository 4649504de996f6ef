package no.veikart.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import no.veikart.testsupport.ServiceProcess;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestDatabase;
import no.veikart.testsupport.TestIssuerResource;
import no.veikart.testsupport.TestSql;
import no.veikart.testsupport.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The process is killed at a certain point of a request, and the request is sent again: there is
 * exactly one effect, and the answer is its resource.
 *
 * <p>A trigger holds the request at the point until the process is dead. What PostgreSQL was told
 * before that is done all the same, a commit included.
 */
class CrashIT {

    private static final long POINT = 4711;

    @TempDir private static Path folder;

    private static final TestDatabase DATABASE = new TestDatabase();
    private static final TestIssuerResource ISSUERS = new TestIssuerResource();
    private static Map<String, String> settings = Map.of();
    private static int year = 1990;
    private static @Nullable ServiceProcess service;

    @BeforeAll
    static void start() throws Exception {
        settings = new HashMap<>(DATABASE.start());
        settings.putAll(ISSUERS.start());
        startService();
    }

    private static void startService() throws Exception {
        service = ServiceProcess.start(folder.resolve("service.log"), settings);
    }

    @AfterAll
    static void end() throws Exception {
        if (service != null) {
            service.kill();
        }
        ISSUERS.stop();
        TestDatabase.takeAway();
    }

    @BeforeEach
    void createTheFunctionThatHolds() {
        TestSql.execute(
                """
                create function hold() returns trigger language plpgsql as $$
                    begin perform pg_advisory_xact_lock_shared(%d); return new; end $$
                """
                        .formatted(POINT));
    }

    @AfterEach
    void dropTheFunctionThatHolds() {
        TestSql.execute("drop function if exists hold() cascade");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the key is stored,            trigger point before insert on idempotency_key",
        "the figures are stored,       trigger point before insert on observation",
        "the entries are stored,       trigger point after insert on ledger_entry",
        "the request is committed,     constraint trigger point after insert on submission"
                + " deferrable initially deferred",
        "the figures become public,    trigger point before insert on ledger_batch",
        "the publication is committed, constraint trigger point after insert on ledger_batch"
                + " deferrable initially deferred",
    })
    void sentAgainTheRequestHasOneEffect(String point, String trigger) throws Exception {
        UUID key = UUID.randomUUID();
        String body = nextFigure();
        try (Connection holder = TestDatabase.connect();
                Statement lock = holder.createStatement()) {
            lock.execute("select pg_advisory_lock(" + POINT + ")");
            TestSql.execute("create " + trigger + " for each row execute function hold()");
            CompletableFuture<Void> cutOff = CompletableFuture.runAsync(() -> send(key, body));
            TestSql.await(point, CrashIT::isHeld);
            service.kill();
            assertThat(cutOff).failsWithin(Duration.ofSeconds(10));
        }
        TestSql.await("the service's connections are closed", CrashIT::isDisconnected);
        TestSql.execute("drop function hold() cascade");
        startService();

        Response again = send(key, body);
        Response onceMore = send(key, body);

        assertThat(again.statusCode()).isIn(201, 202);
        onceMore.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(again.path("id")));
        TestSql.await("it is public", () -> stored(year).equals("published 1 1 1"));
    }

    private static Response send(UUID key, String body) {
        return service.as(reporter())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key.toString())
                .body(body)
                .post("/v1/submissions");
    }

    private static TestTokens reporter() {
        return TestCallers.system("ssb", "reporter");
    }

    private static String nextFigure() {
        return "{\"observations\": [{\"indicator\": \"X-BB-FIRMS\", \"period\": \"%d\", \"value\": 7}]}"
                .formatted(++year);
    }

    private static boolean isHeld() {
        return TestSql.one(
                        "select count(*) from pg_locks where locktype = 'advisory' and not granted")
                .equals("1");
    }

    private static boolean isDisconnected() {
        return TestSql.one(
                        "select count(*) from pg_stat_activity where application_name = 'veikart'")
                .equals("0");
    }

    /** State of the submission that has the year; how many of it there are, figures and entries. */
    private static String stored(int period) {
        return String.join(
                ",",
                TestSql.query(
                        """
                        select s.state, count(distinct s.id), count(distinct o.id), count(e.id)
                        from observation o join submission s on s.id = o.submission_id
                        left join ledger_entry e on e.observation = o.id and e.leaf_index is not null
                        where o.indicator = 'X-BB-FIRMS' and o.period = '%d'
                        group by s.state
                        """
                                .formatted(period)));
    }
}
