package no.veikart.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import no.veikart.testsupport.ServiceProcess;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestFigures;
import no.veikart.testsupport.TestSql;
import org.jspecify.annotations.Nullable;

/**
 * Readers and reporters who call several services without a pause, as a proxy leads them: to one of
 * those that said they were ready when it last asked.
 */
final class Traffic {

    private static final int READERS = 2;
    private static final int REPORTERS = 2;
    private static final int MILLIS_BETWEEN_LOOKS = 100;
    private static final int MILLIS_BETWEEN_REPORTS = 400;

    /** Public already, or about to be. */
    private static final List<Integer> ACCEPTED = List.of(201, 202);

    /** The whole country and counties that there have always been: enough for some minutes. */
    private static final List<String> REGIONS = List.of("0", "03", "11", "15", "18");

    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 100;

    private final List<ServiceProcess> services = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<String> failed = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger read = new AtomicInteger();
    private final AtomicInteger reported = new AtomicInteger();
    private final AtomicInteger figures = new AtomicInteger();
    private final AtomicInteger turns = new AtomicInteger();
    private volatile List<ServiceProcess> ready = List.of();
    private @Nullable ExecutorService threads;

    void add(ServiceProcess service) {
        services.add(service);
    }

    void remove(ServiceProcess service) {
        services.remove(service);
    }

    /** As they are now. */
    List<ServiceProcess> services() {
        return List.copyOf(services);
    }

    void begin() {
        look();
        ExecutorService pool = Executors.newFixedThreadPool(1 + READERS + REPORTERS);
        threads = pool;
        pool.execute(() -> repeat(pool, this::lookAgain));
        for (int reader = 0; reader < READERS; reader++) {
            pool.execute(() -> repeat(pool, this::read));
        }
        for (int reporter = 0; reporter < REPORTERS; reporter++) {
            pool.execute(() -> repeat(pool, this::report));
        }
    }

    private static void repeat(ExecutorService until, Runnable act) {
        while (!until.isShutdown()) {
            act.run();
        }
    }

    void end() throws InterruptedException {
        if (threads != null) {
            threads.shutdown();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    /** Returns after some more calls of either kind. */
    void awaitMore() {
        int before = read.get();
        int reportedBefore = reported.get();
        TestSql.await(
                "there is traffic",
                () -> read.get() > before + 20 && reported.get() > reportedBefore + 5);
    }

    /** Returns after some more reports that were acknowledged. */
    void awaitAcknowledged() {
        int before = acknowledged.size();
        TestSql.await("reports are acknowledged", () -> acknowledged.size() > before + 5);
    }

    /**
     * Fails unless everything that was acknowledged is public, once, and the log is without a gap.
     */
    void assertThatNothingIsLost() {
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
                                select region || ' ' || period from observation
                                where indicator = 'X-BB-FIRMS' and published_at is not null
                                """))
                .doesNotHaveDuplicates()
                .containsAll(acknowledged);
    }

    /** What was not answered as it should be. */
    List<String> failed() {
        return List.copyOf(failed);
    }

    private void look() {
        ready = services.stream().filter(ServiceProcess::isReady).toList();
    }

    private void lookAgain() {
        look();
        pause(MILLIS_BETWEEN_LOOKS);
    }

    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private ServiceProcess next() {
        List<ServiceProcess> now = ready;
        return now.get(Math.floorMod(turns.getAndIncrement(), now.size()));
    }

    private void read() {
        note("GET", List.of(200), () -> next().anybody().get("/v1/roadmap"));
        read.incrementAndGet();
    }

    private void report() {
        int figure = figures.getAndIncrement();
        if (note("POST", ACCEPTED, () -> submit(next(), figure))) {
            acknowledged.add(region(figure) + " " + year(figure));
        }
        reported.incrementAndGet();
        pause(MILLIS_BETWEEN_REPORTS);
    }

    /** Figures that nobody has sent yet. */
    private static Response submit(ServiceProcess service, int figure) {
        return service.as(TestCallers.system("ssb", "reporter"))
                .contentType(ContentType.JSON)
                .body(
                        "{\"observations\": ["
                                + TestFigures.row(region(figure), year(figure), 7)
                                + "]}")
                .post("/v1/submissions");
    }

    private static String region(int figure) {
        return REGIONS.get(figure / YEARS);
    }

    private static int year(int figure) {
        return FIRST_YEAR + figure % YEARS;
    }

    private boolean note(String what, List<Integer> expected, Supplier<Response> call) {
        try {
            Response answer = call.get();
            boolean isExpected = expected.contains(answer.statusCode());
            if (!isExpected) {
                failed.add(what + " " + answer.statusCode() + " " + answer.asString());
            }
            return isExpected;
        } catch (Exception e) { // REST Assured throws checked ones without declaring them.
            failed.add(what + " " + e);
            return false;
        }
    }
}
