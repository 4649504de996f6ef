package no.veikart.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.veikart.merkle.TreeHash;
import no.veikart.note.NoteSigner;
import no.veikart.testsupport.OtherPublisher;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestFigures;
import no.veikart.testsupport.TestSql;
import no.veikart.verify.JavaProgram.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program against the service itself, with the shipped catalogue, and against an operator who
 * changes the database behind it. Each attack is undone at its end.
 */
@QuarkusTest
@TestProfile(ServedLedgerTest.Own.class)
class ServedLedgerTest {

    private static final JavaProgram PROGRAM = JavaProgram.compile("VerifyLedger");
    private static final int STEPS = 60;
    private static final String FIGURE = "G1-APPR-SHARE/0/2024";
    private static final String ITS_ROW =
            "indicator = 'G1-APPR-SHARE' and region = '0' and period = '2024'"
                    + " and published_at is not null and superseded_at is null";

    private static boolean begun;

    @TempDir private Path folder;

    /** With a database of its own, which other tests need not find whole. */
    public static class Own extends ServiceProfile {}

    @BeforeEach
    void haveAHistory() {
        if (!begun) {
            begun = true;
            Activity activity = new Activity(2026);
            for (int i = 0; i < STEPS; i++) {
                activity.step();
            }
            activity.publish("G1-APPR-SHARE", "2024", 61);
            assertThat(activity.published()).isGreaterThan(STEPS / 3);
        }
    }

    private Run verify(String... options) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "http://127.0.0.1:" + RestAssured.port,
                                "--lang",
                                "en",
                                "--state",
                                folder.resolve("state.txt").toString()));
        arguments.addAll(List.of(options));
        return PROGRAM.runHere(arguments);
    }

    private static void assertHolds(Run run, String... sentences) {
        assertThat(run.status()).as(run.output()).isZero();
        assertThat(sentences).allSatisfy(one -> assertThat(run.output()).contains(one));
    }

    private static void assertDoesNotHold(Run run, String... sentences) {
        assertThat(run.status()).as(run.output()).isEqualTo(1);
        assertThat(sentences).allSatisfy(one -> assertThat(run.output()).contains(one));
    }

    private static long size() {
        return Long.parseLong(TestSql.one("select size from log_state"));
    }

    private static long indexOf(String type, String place) {
        return Long.parseLong(
                TestSql.one(
                        String.format(
                                Locale.ROOT,
                                "select %s(leaf_index) from ledger_entry where type = '%s'",
                                place,
                                type)));
    }

    private static String named(long index, String rest) {
        return "Entry " + index + rest;
    }

    // ---- The honest service ---------------------------------------------------------------------

    @Test
    void whateverHappenedTheLedgerTellsWhatIsShown() {
        Run run = verify("--recompute");

        assertHolds(
                run,
                "none is missing",
                "The service shows what the ledger says",
                "RESULT: Everything that was checked holds: " + size());
    }

    @Test
    void everyFieldOfAnEntryIsDescribed() {
        List<String> used =
                TestSql.query(
                        """
                        select distinct type, jsonb_object_keys(convert_from(body, 'UTF8')::jsonb)
                        from ledger_entry
                        """);

        Map<String, Set<String>> described = DocumentedEntries.read();

        assertThat(used)
                .hasSizeGreaterThan(40)
                .allSatisfy(
                        row -> {
                            String[] typeAndField = row.split(" ", -1);
                            assertThat(described.get(typeAndField[0])).contains(typeAndField[1]);
                        });
    }

    @Test
    void aFigureIsProved() {
        Run run = verify("--figure", FIGURE);

        assertHolds(run, FIGURE + ", revision", "reported by udir", "hashes lead from it");
    }

    @Test
    void aFigureIsProvedWithWhatWasKnownBefore() {
        assertHolds(verify());
        TestFigures.submit(TestFigures.row("0", TestFigures.freshYear(), 7));

        assertHolds(verify("--figure", FIGURE), "are unchanged");
    }

    // ---- Rows that are changed ------------------------------------------------------------------

    @Test
    void oneChangedByteIsNamed() {
        long index = indexOf("observation.published", "min");
        Forger.rewrite(index, "\"revision\":1", "\"revision\":2");

        Run run = verify();

        Forger.rewrite(index, "\"revision\":2", "\"revision\":1");
        assertDoesNotHold(run, named(index, " is not the one that the log has signed"));
    }

    @Test
    void aDroppedLastRowIsNamed() {
        long last = size() - 1;
        Forger.execute(
                "create table dropped as select * from ledger_entry where leaf_index = " + last,
                "delete from ledger_entry where leaf_index = " + last);

        Run run = verify();

        Forger.execute(
                "insert into ledger_entry overriding system value select * from dropped",
                "drop table dropped");
        assertDoesNotHold(run, named(last, " is missing"));
    }

    @Test
    void twoSwappedRowsAreNamed() {
        long index = indexOf("observation.published", "min");
        swap(index, index + 1);

        Run run = verify();

        swap(index, index + 1);
        assertDoesNotHold(run, named(index, " is not the one that the log has signed"));
    }

    private static void swap(long one, long other) {
        Forger.execute(
                "update ledger_entry set leaf_index = -1 where leaf_index = " + one,
                "update ledger_entry set leaf_index = " + one + " where leaf_index = " + other,
                "update ledger_entry set leaf_index = " + other + " where leaf_index = -1");
    }

    // ---- Histories that contradict each other
    // ----------------------------------------------------

    @Test
    void anOldCheckpointServedAgainIsNamed() throws Exception {
        assertHolds(verify());
        try (OtherPublisher stopped = new OtherPublisher()) {
            Forger.execute(
                    "create table newer as select * from ledger_checkpoint where tree_size = "
                            + size(),
                    "delete from ledger_checkpoint where tree_size = " + size());

            Run run = verify();

            Forger.execute("insert into ledger_checkpoint select * from newer", "drop table newer");
            assertDoesNotHold(run, "A log never gets shorter", "at least " + size() + " entries");
            assertThat(stopped).isNotNull();
        }
    }

    @Test
    void twoTreesOfOneSizeAreNamed() throws Exception {
        assertHolds(verify());
        long index = indexOf("observation.published", "min");
        try (OtherPublisher stopped = new OtherPublisher()) {
            Forger.rewrite(index, "\"revision\":1", "\"revision\":2");
            Forger.sign(Forger.KEY);

            Run run = verify();

            Forger.rewrite(index, "\"revision\":2", "\"revision\":1");
            Forger.sign(Forger.KEY);
            assertDoesNotHold(run, "The log has two contents of " + size() + " entries");
            assertThat(stopped).isNotNull();
        }
        assertHolds(verify());
    }

    @Test
    void anotherKeyIsNamed() throws Exception {
        try (OtherPublisher stopped = new OtherPublisher()) {
            Forger.sign(new NoteSigner("veikart.test/ledger", TreeHash.EMPTY.bytes()));

            Run run = verify();

            Forger.sign(Forger.KEY);
            assertDoesNotHold(run, "The checkpoint is not signed with the key");
            assertThat(stopped).isNotNull();
        }
    }

    // ---- Lies that are signed -------------------------------------------------------------------

    @Test
    void aStatusThatDoesNotFollowIsNamed() throws Exception {
        long index = indexOf("status.changed", "max");
        String to =
                TestSql.one(
                        "select convert_from(body, 'UTF8')::jsonb ->> 'to' from ledger_entry"
                                + " where leaf_index = "
                                + index);
        assertThatTheLieIsNamed(
                index,
                "\"to\":\"" + to + "\"",
                "\"to\":\"achieved!\"",
                named(index, " (status.changed): “to” does not follow"),
                "expected: \"" + to + "\"");
    }

    @Test
    void aCauseThatIsNoneIsNamed() throws Exception {
        long index = indexOf("status.changed", "min");

        assertThatTheLieIsNamed(
                index,
                "\"causes\":[\"new-observation\"]",
                "\"causes\":[\"method-change\"]",
                named(index, " (status.changed): “causes” does not follow"));
    }

    @Test
    void aFigureThatNobodyApprovedIsNamed() throws Exception {
        long index = indexOf("observation.published", "max");

        assertThatTheLieIsNamed(
                index,
                "\"organisation\":\"",
                "\"organisation\":\"x",
                named(index, " (observation.published): “organisation” does not follow"));
    }

    @Test
    void aRevisionThatIsLeftOutIsNamed() throws Exception {
        long index = indexOf("observation.published", "min");

        assertThatTheLieIsNamed(
                index,
                "\"revision\":1",
                "\"revision\":2",
                named(index, " (observation.published): “revision” does not follow"));
    }

    private void assertThatTheLieIsNamed(long index, String truth, String lie, String... sentences)
            throws Exception {
        try (OtherPublisher stopped = new OtherPublisher()) {
            Forger.rewrite(index, truth, lie);
            Forger.sign(Forger.KEY);

            Run run = verify("--recompute");

            Forger.rewrite(index, lie, truth);
            Forger.sign(Forger.KEY);
            assertDoesNotHold(run, sentences);
            assertThat(stopped).isNotNull();
        }
    }

    // ---- What is shown beside the ledger
    // ----------------------------------------------------------

    @Test
    void aFigureThatIsNotInTheLedgerIsNamed() {
        Forger.execute("update observation set value = value + 1 where " + ITS_ROW);
        TestFigures.submit(TestFigures.row("0", TestFigures.freshYear(), 7));

        Run all = verify("--recompute");
        Run one = verify("--figure", FIGURE);

        Forger.execute("update observation set value = value - 1 where " + ITS_ROW);
        TestFigures.submit(TestFigures.row("0", TestFigures.freshYear(), 7));
        assertDoesNotHold(all, FIGURE, "the service shows something else than the ledger, “value”");
        assertDoesNotHold(one, FIGURE, "the service shows another “value” than entry");
        assertHolds(verify("--recompute"));
    }
}
