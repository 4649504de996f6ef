package no.veikart.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import no.veikart.testsupport.ServiceProcess;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestDatabase;
import no.veikart.testsupport.TestFigures;
import no.veikart.testsupport.TestIssuerResource;
import no.veikart.testsupport.TestSql;
import no.veikart.testsupport.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two services on one database, one of which publishes; whatever dies, nothing acknowledged does.
 */
class TwoServicesIT {

    private static final int SENDERS = 4;
    private static final int SENT_BY_EACH = 20;
    private static final Duration TAKEOVER = Duration.ofSeconds(5);
    private static final TestIssuerResource ISSUERS = new TestIssuerResource();
    private final AtomicInteger years = new AtomicInteger(1900);

    @TempDir private Path folder;
    private final List<ServiceProcess> services = new ArrayList<>();
    private final ConcurrentLinkedQueue<Integer> acknowledged = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void start() throws Exception {
        Map<String, String> settings = new HashMap<>(new TestDatabase().start());
        settings.putAll(ISSUERS.start());
        // The server is started without, as its data are thrown away.
        TestSql.execute("alter role " + TestDatabase.SERVICE + " set synchronous_commit = on");
        for (String name : List.of("one", "two")) {
            settings.put("veikart.ledger.last-checkpoint", folder.resolve(name).toString());
            services.add(ServiceProcess.start(folder.resolve(name + ".log"), settings));
        }
    }

    @AfterEach
    void end() throws Exception {
        for (ServiceProcess service : services) {
            service.kill();
        }
        ISSUERS.stop();
        TestSql.execute("alter role " + TestDatabase.SERVICE + " reset synchronous_commit");
        TestDatabase.takeAway();
    }

    @Test
    void whatTheyPublishTogetherIsOneLog() {
        send(services);

        assertThat(acknowledged).hasSize(SENDERS * SENT_BY_EACH);
        assertThatEverythingIsPublicOnce();
        String one = checkpoint(services.get(0));
        assertThat(checkpoint(services.get(1))).isEqualTo(one);
        assertThat(folder.resolve("one")).hasSameTextualContentAs(folder.resolve("two"));
    }

    @Test
    void whenOneDiesTheOtherPublishesWithinSeconds() throws Exception {
        send(services);
        String before = checkpoint(services.get(1));

        services.get(0).kill();
        long death = System.nanoTime();
        Response answer = submit(services.get(1), years.getAndIncrement());

        assertThat(answer.statusCode()).isIn(201, 202);
        TestSql.await("it is signed", () -> !checkpoint(services.get(1)).equals(before));
        assertThat(Duration.ofNanos(System.nanoTime() - death)).isLessThan(TAKEOVER);
        assertThatEverythingIsPublicOnce();
    }

    @Test
    void whenTheDatabaseDiesUnderLoadNothingAcknowledgedIsLost() {
        CompletableFuture<Void> killing =
                CompletableFuture.runAsync(
                        () -> {
                            TestSql.await("there is load", () -> acknowledged.size() > SENDERS * 3);
                            TestDatabase.kill();
                            TestDatabase.bringBack();
                        });

        send(services);
        assertThat(killing).succeedsWithin(Duration.ofMinutes(1));

        assertThat(acknowledged).hasSizeGreaterThan(SENDERS * 3);
        TestSql.await(
                "the services have recovered",
                () -> submit(services.get(0), years.getAndIncrement()).statusCode() < 300);
        assertThatEverythingIsPublicOnce();
    }

    /** Each sender sends to the services in turn, and remembers what they acknowledge. */
    private void send(List<ServiceProcess> to) {
        ExecutorService threads = Executors.newFixedThreadPool(SENDERS);
        CompletableFuture<?>[] senders = new CompletableFuture<?>[SENDERS];
        for (int sender = 0; sender < SENDERS; sender++) {
            senders[sender] = CompletableFuture.runAsync(() -> sendAll(to), threads);
        }
        threads.shutdown();
        assertThat(CompletableFuture.allOf(senders)).succeedsWithin(Duration.ofMinutes(3));
    }

    private void sendAll(List<ServiceProcess> to) {
        for (int i = 0; i < SENT_BY_EACH; i++) {
            int year = years.getAndIncrement();
            if (submit(to.get(i % to.size()), year).statusCode() < 300) {
                acknowledged.add(year);
            }
        }
    }

    private static Response submit(ServiceProcess service, int year) {
        TestTokens reporter = TestCallers.system("ssb", "reporter");
        return service.as(reporter)
                .contentType(ContentType.JSON)
                .body(
                        String.format(
                                Locale.ROOT,
                                "{\"observations\": [%s]}",
                                TestFigures.row("0", year, 7)))
                .post("/v1/submissions");
    }

    private static String checkpoint(ServiceProcess service) {
        return service.anybody().get("/v1/ledger/checkpoint").asString();
    }

    private void assertThatEverythingIsPublicOnce() {
        TestSql.await(
                "nothing waits",
                () ->
                        TestSql.one("select count(*) from ledger_entry where leaf_index is null")
                                .equals("0"));
        assertThat(
                        TestSql.one(
                                """
                                select count(*) = max(leaf_index) + 1
                                    and count(*) = (select size from log_state) from ledger_entry
                                """))
                .as("indexes without gaps")
                .isEqualTo("t");
        assertThat(
                        TestSql.query(
                                """
                                select period from observation
                                where indicator = 'X-BB-FIRMS' and published_at is not null
                                """))
                .doesNotHaveDuplicates()
                .containsAll(acknowledged.stream().map(String::valueOf).toList());
    }
}
