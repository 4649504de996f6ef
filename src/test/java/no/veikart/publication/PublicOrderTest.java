package no.veikart.publication;

import static no.veikart.testsupport.TestFigures.correction;
import static no.veikart.testsupport.TestFigures.freshYear;
import static no.veikart.testsupport.TestFigures.read;
import static no.veikart.testsupport.TestFigures.row;
import static no.veikart.testsupport.TestFigures.submit;
import static no.veikart.testsupport.TestSql.one;
import static no.veikart.testsupport.TestSql.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import no.veikart.testsupport.ServiceProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many accept at once; what is public is in one order, without gaps, and never half. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class PublicOrderTest {

    private static final List<String> REGIONS = List.of("0", "03", "11", "15", "18");
    private static final int SUBMISSIONS = 60;

    private final ExecutorService many = Executors.newFixedThreadPool(14);

    @Inject PublishBatch publishBatch;

    @AfterEach
    void end() throws InterruptedException {
        many.shutdownNow();
        assertThat(many.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void concurrentAcceptancesBecomePublicWholeAndInOneOrder() throws Exception {
        List<Integer> years = IntStream.range(0, SUBMISSIONS).mapToObj(any -> freshYear()).toList();
        AtomicBoolean done = new AtomicBoolean();
        Future<List<Integer>> seen = many.submit(() -> numbersSeen(years.get(0), done));
        List<Future<Boolean>> otherPublishers =
                List.of(many.submit(() -> publish(done)), many.submit(() -> publish(done)));

        List<Integer> statuses =
                all(years.stream().<Callable<Integer>>map(year -> () -> send(year)).toList());
        done.set(true);

        assertThat(statuses).containsOnly(201);
        assertThat(seen.get()).isNotEmpty().isSubsetOf(0, REGIONS.size());
        for (Future<Boolean> other : otherPublishers) {
            assertThat(other.get()).isTrue();
        }
        assertThat(years)
                .allSatisfy(
                        year ->
                                assertThat(read(year).jsonPath().getList("items"))
                                        .hasSameSizeAs(REGIONS));
        assertThatTheLogIsWhole();
    }

    @Test
    void aFigureIsSupersededAtTheInstantAtWhichTheNextIsPublic() {
        int year = freshYear();
        assertThat(submit(row("0", year, 1)).statusCode()).isEqualTo(201);
        for (int value = 2; value <= 5; value++) {
            assertThat(submit(correction("0", year, value)).statusCode()).isEqualTo(201);
        }

        assertThat(
                        query(
                                """
                                select revision, value,
                                    superseded_at is not distinct from
                                        lead(published_at) over (order by published_at) as exact
                                from observation where indicator = 'X-BB-FIRMS' and period = '%d'
                                order by published_at
                                """
                                        .formatted(year)))
                .containsExactly("1 1 t", "2 2 t", "3 3 t", "4 4 t", "5 5 t");
    }

    @Test
    void ofCorrectionsAtOnceEachIsPublishedOnTopOfAnotherOrRefused() throws Exception {
        int year = freshYear();
        assertThat(submit(row("0", year, 50)).statusCode()).isEqualTo(201);

        List<Integer> statuses =
                all(
                        IntStream.range(0, 10)
                                .<Callable<Integer>>mapToObj(
                                        i -> () -> submit(correction("0", year, i)).statusCode())
                                .toList());

        long published = statuses.stream().filter(status -> status == 201).count();
        assertThat(statuses).contains(201).isSubsetOf(201, 409);
        assertThat(
                        one(
                                """
                                select max(revision), count(*) filter (where superseded_at is null)
                                from observation
                                where indicator = 'X-BB-FIRMS' and period = '%d' and published_at is not null
                                """
                                        .formatted(year)))
                .isEqualTo(published + 1 + " 1");
        assertThatTheLogIsWhole();
    }

    private static int send(int year) {
        return submit(
                        REGIONS.stream()
                                .map(region -> row(region, year, year % 100))
                                .toArray(String[]::new))
                .statusCode();
    }

    /** How many of a submission's figures a reader sees, again and again. */
    private static List<Integer> numbersSeen(int year, AtomicBoolean done) {
        List<Integer> seen = new ArrayList<>();
        while (!done.get()) {
            seen.add(read(year).jsonPath().getList("items").size());
        }
        return seen;
    }

    /** Publishes beside the service's own publisher, as another replica does. */
    private boolean publish(AtomicBoolean done) {
        while (!done.get()) {
            publishBatch.publish();
        }
        return true;
    }

    private <T> List<T> all(List<Callable<T>> tasks) throws Exception {
        List<T> results = new ArrayList<>();
        for (Future<T> result : many.invokeAll(tasks)) {
            results.add(result.get());
        }
        return results;
    }

    private static void assertThatTheLogIsWhole() {
        assertThat(
                        one(
                                """
                                select min(leaf_index) = 0, max(leaf_index) + 1 = count(*),
                                    count(distinct leaf_index) = count(*),
                                    count(*) = (select size from log_state),
                                    count(*) = (select max(tree_size) from ledger_batch)
                                from ledger_entry where leaf_index is not null
                                """))
                .as("indexes without gaps")
                .isEqualTo("t t t t t");
        assertThat(
                        query(
                                """
                                select tree_size from (
                                    select tree_size, first_index, published_at,
                                        lag(tree_size, 1, 0::bigint) over w as before,
                                        lag(published_at) over w as instant_before
                                    from ledger_batch window w as (order by tree_size)) b
                                where first_index <> before or published_at <= instant_before
                                """))
                .as("batches that do not follow on the one before")
                .isEmpty();
        assertThat(
                        query(
                                """
                                select b.tree_size from ledger_batch b
                                left join ledger_entry e
                                    on e.leaf_index = b.first_index and e.type = 'batch.published'
                                where e.id is null
                                """))
                .as("batches without an opening")
                .isEmpty();
        assertThat(
                        query(
                                """
                                select act from ledger_entry e
                                join ledger_batch b
                                    on e.leaf_index >= b.first_index and e.leaf_index < b.tree_size
                                group by act
                                having count(distinct b.tree_size) > 1
                                    or max(e.leaf_index) - min(e.leaf_index) + 1 <> count(*)
                                """))
                .as("acts that are torn apart")
                .isEmpty();
        assertThat(
                        query(
                                """
                                select o.id from observation o
                                left join ledger_entry e
                                    on e.observation = o.id and e.leaf_index = o.leaf_index
                                left join ledger_batch b
                                    on e.leaf_index >= b.first_index and e.leaf_index < b.tree_size
                                where o.published_at is not null
                                    and o.published_at is distinct from b.published_at
                                """))
                .as("figures that are public at another instant than their entry")
                .isEmpty();
    }
}
