package no.veikart.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.veikart.note.Checkpoint;
import no.veikart.note.Cosigner;
import no.veikart.note.NoteSigner;
import no.veikart.note.SignedNote;
import no.veikart.verify.JavaProgram.Run;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program that anybody checks the ledger with, against honest logs and others. */
class VerifyLedgerTest {

    private static final JavaProgram PROGRAM = JavaProgram.compile("VerifyLedger");
    private static final int A_BATCH = 60;

    @TempDir private Path folder;

    private final TestLog log = TestLog.start();
    private int figures;

    @BeforeEach
    void publishTenBatches() {
        publish(10);
    }

    private void publish(int batches) {
        for (int i = 0; i < batches; i++) {
            log.batch(entries(A_BATCH - 1));
        }
        log.sign();
    }

    private List<Map<String, Object>> entries(int count) {
        return Stream.generate(this::entry).limit(count).toList();
    }

    private Map<String, Object> entry() {
        return Map.of("type", "submission.received", "organisation", "ssb", "figures", ++figures);
    }

    @AfterEach
    void stop() {
        log.close();
    }

    private Run verify(String... options) {
        return PROGRAM.runHere(arguments(options));
    }

    private List<String> arguments(String... options) {
        List<String> arguments = new ArrayList<>(List.of(log.address(), "--lang", "en"));
        arguments.addAll(List.of("--state", folder.resolve("state.txt").toString()));
        arguments.addAll(List.of(options));
        return arguments;
    }

    private static void assertHolds(Run run, String... sentences) {
        assertThat(run.output()).contains("RESULT: Everything");
        assertThat(sentences).allSatisfy(one -> assertThat(run.output()).contains(one));
        assertThat(run.status()).as(run.output()).isZero();
    }

    private static void assertDoesNotHold(Run run, String... sentences) {
        assertThat(run.output()).contains("DOES NOT HOLD: ");
        assertThat(sentences).allSatisfy(one -> assertThat(run.output()).contains(one));
        assertThat(run.status()).as(run.output()).isEqualTo(1);
    }

    // ---- Honest logs ----------------------------------------------------------------------------

    @Test
    void anHonestLogHolds() {
        assertHolds(
                verify(),
                "remembered from now on",
                "It promises 600 entries",
                "All 600 entries were read",
                "in 10 batches",
                "no earlier checkpoint",
                "600 entries, up to 2026-01-01T12:00:09Z");
    }

    @Test
    void itRunsFromItsSourceFile() {
        assertHolds(JavaProgram.runSource("VerifyLedger", arguments()));
    }

    @Test
    void itsExitStatusTellsWhatCameOfIt() {
        assertThat(PROGRAM.run(arguments()).status()).isZero();
        log.entries().set(3, log.entries().get(4));
        assertDoesNotHold(PROGRAM.run(arguments()), "Entry 3 is not the one");
        log.close();
        assertThat(PROGRAM.run(arguments()).status()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"nb, STEMMER IKKE:", "nn, STEMMER IKKJE:", "en, DOES NOT HOLD:"})
    void itSpeaksTheLanguagesOfItsReaders(String language, String words) {
        log.entries().set(3, log.entries().get(4));

        Run run = verify("--lang", language);

        assertThat(run.output()).contains(words);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 255, 256, 257, 512, 1000})
    void everySizeHolds(int size) {
        log.entries().clear();
        log.batch(entries(size - 1)).sign();

        assertHolds(verify(), "All " + size + " entries were read");
    }

    @Test
    void aLogThatGrewHoldsAgain() {
        assertHolds(verify());
        publish(7);

        assertHolds(
                verify(), "the one remembered from last time", "the 600 entries", "are unchanged");
    }

    @Test
    void aLogThatStoodStillHoldsAgain() {
        assertHolds(verify());

        assertHolds(verify(), "the same as when it was last checked");
    }

    @Test
    void anEmptyLogHolds() {
        log.entries().clear();
        log.sign();

        assertHolds(verify(), "0 entries");
    }

    @Test
    void entriesOfKindsThatItDoesNotKnowAreCounted() {
        log.batch(List.of(Map.of("type", "something.new"))).sign();

        assertHolds(verify(), "1 entries are of kinds that this program does not know");
    }

    // ---- What was signed is not what is served
    // ---------------------------------------------------

    @Test
    void oneChangedByteIsNamed() {
        byte[] entry = log.entries().get(301).clone();
        entry[new String(entry, StandardCharsets.UTF_8).indexOf("ssb")]++;
        log.entries().set(301, entry);

        assertDoesNotHold(verify(), "Entry 301 is not the one that the log has signed");
    }

    @Test
    void aChangedByteThatBreaksTheFormIsNamed() {
        byte[] entry = log.entries().get(300).clone();
        entry[0]++;
        log.entries().set(300, entry);

        assertDoesNotHold(verify(), "Entry 300 is not canonical JSON");
    }

    @Test
    void aDroppedLastRowIsNamed() {
        log.entries().remove(599);

        assertDoesNotHold(verify(), "Entry 599 is missing: the checkpoint promises 600 entries");
    }

    @Test
    void aDroppedRowInTheMiddleIsNamed() {
        log.entries().remove(299);

        assertDoesNotHold(verify(), "Entry 299 opens a batch within another");
    }

    @Test
    void twoSwappedRowsAreNamed() {
        Collections.swap(log.entries(), 55, 65);

        assertDoesNotHold(verify(), "Entry 55 is not the one that the log has signed");
    }

    @Test
    void twoSwappedBatchesAreNamed() {
        for (int i = 0; i < A_BATCH; i++) {
            Collections.swap(log.entries(), 60 + i, 120 + i);
        }

        assertDoesNotHold(verify(), "Entry 60 opens a batch that does not begin where it stands");
    }

    @Test
    void anAddedRowIsNamed() {
        log.entries().add(299, log.entries().get(299));

        assertDoesNotHold(verify(), "Entry 300 should have opened a batch");
    }

    // ---- Histories that contradict each other
    // ----------------------------------------------------

    @Test
    void anOldCheckpointServedAgainIsNamed() {
        String old = log.note();
        publish(1);
        assertHolds(verify());
        log.serve(old);

        assertDoesNotHold(
                verify(),
                "shorter than when it was last checked",
                "at least 660",
                "600 entries",
                old);
    }

    @Test
    void twoTreesOfOneSizeAreNamed() {
        String one = log.note();
        assertHolds(verify());
        log.entries().set(599, log.entries().get(1));
        log.sign();

        assertDoesNotHold(verify(), "two contents of 600 entries", one, log.note());
    }

    @Test
    void aRewrittenPastIsNamed() {
        assertHolds(verify());
        log.entries().set(301, log.entries().get(1));
        publish(1);

        assertDoesNotHold(verify(), "The first 600 entries are no longer the ones");
    }

    @Test
    void whatDoesNotHoldIsNotRemembered() throws Exception {
        assertHolds(verify());
        String remembered = Files.readString(folder.resolve("state.txt"));
        publish(1);
        log.entries().set(1, log.entries().get(300));

        assertDoesNotHold(verify());

        assertThat(folder.resolve("state.txt")).hasContent(remembered);
    }

    // ---- Keys ---------------------------------------------------------------------------------

    @Test
    void anotherKeyThanLastTimeIsRefused() {
        assertHolds(verify());
        String before = log.key();
        log.signWith(2);

        assertDoesNotHold(verify(), "key is another one than last time", before, log.key());
    }

    @Test
    void anotherKeyThanTheGivenOneIsRefused() {
        String given = log.key();
        log.signWith(2);

        assertDoesNotHold(verify("--key", given), "another one than you gave", given);
    }

    @Test
    void theGivenKeyHolds() {
        assertHolds(verify("--key", log.key()), "the one that you gave");
    }

    @Test
    void aSignatureOfAnotherKeyIsRefused() {
        String text = SignedNote.parse(log.note()).text();
        NoteSigner other = new NoteSigner(TestLog.ORIGIN, TestLog.seed(9));
        log.serve(new SignedNote(text, List.of(other.sign(text))).toString());

        assertDoesNotHold(verify(), "The checkpoint is not signed with the key");
    }

    @Test
    void aChangedCheckpointIsRefused() {
        log.serve(log.note().replace("\n600\n", "\n599\n"));

        assertDoesNotHold(verify(), "The checkpoint is not signed with the key");
    }

    @Test
    void aCheckpointOfAnotherLogIsRefused() {
        SignedNote own = SignedNote.parse(log.note());
        Checkpoint checkpoint = Checkpoint.parse(own.text());
        String text = new Checkpoint("other.test/log", 600, checkpoint.root()).text();
        NoteSigner signer = new NoteSigner(TestLog.ORIGIN, TestLog.seed(1));
        log.serve(new SignedNote(text, List.of(signer.sign(text))).toString());

        assertDoesNotHold(verify(), "of another log than the key");
    }

    // ---- Witnesses ----------------------------------------------------------------------------

    @Test
    void theCosignatureOfAWitnessIsChecked() {
        Cosigner witness = new Cosigner("union.test/witness", TestLog.seed(7));
        String text = SignedNote.parse(log.note()).text();
        log.cosign(witness.sign(text, Instant.parse("2026-01-02T00:00:00Z")));

        assertHolds(
                verify("--witness", witness.verifierKey().toString()),
                "union.test/witness has cosigned the checkpoint, 2026-01-02T00:00:00Z");
    }

    @Test
    void aMissingCosignatureIsNamed() {
        Cosigner witness = new Cosigner("union.test/witness", TestLog.seed(7));

        assertDoesNotHold(
                verify("--witness", witness.verifierKey().toString()), "has not cosigned");
    }

    @Test
    void aCosignatureOfAnotherCheckpointIsNamed() {
        Cosigner witness = new Cosigner("union.test/witness", TestLog.seed(7));
        log.cosign(witness.sign("other.test\n1\nxx\n", TestLog.FIRST));

        assertDoesNotHold(
                verify("--witness", witness.verifierKey().toString()), "has not cosigned");
    }

    // ---- The form of entries --------------------------------------------------------------------

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "white space|{\"time\":\"2026-01-01T12:00:00.000Z\",\"type\":\"x\", \"v\":1}",
                "order|{\"type\":\"x\",\"time\":\"2026-01-01T12:00:00.000Z\",\"v\":1}",
                "twice|{\"time\":\"2026-01-01T12:00:00.000Z\",\"type\":\"x\",\"v\":1,\"v\":1}",
                "escape|{\"time\":\"2026-01-01T12:00:00.000Z\",\"type\":\"\\u0041\",\"v\":1}",
                "slash|{\"time\":\"2026-01-01T12:00:00.000Z\",\"type\":\"a\\/b\",\"v\":1}",
                "decimal|{\"time\":\"2026-01-01T12:00:00.000Z\",\"type\":\"x\",\"v\":1.0}",
                "zero|{\"time\":\"2026-01-01T12:00:00.000Z\",\"type\":\"x\",\"v\":01}",
                "null|{\"a\":null,\"time\":\"2026-01-01T12:00:00.000Z\",\"type\":\"x\",\"v\":1}",
                "rest|{\"time\":\"2026-01-01T12:00:00.000Z\",\"type\":\"x\",\"v\":1}x",
                "cut|{\"time\":\"2026-01-01T12:00:00.000Z\",\"type\":\"x\",\"v\":1",
                "array|[1]",
            })
    void signedOrNotAnEntryThatIsNotCanonicalIsNamed(String fault, String json) {
        log.entries().set(2, json.getBytes(StandardCharsets.UTF_8));
        log.sign();

        assertDoesNotHold(verify(), "Entry 2 is not canonical JSON");
    }

    @Test
    void anEntryThatIsTooDeepIsNamed() {
        String deep = "{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
        log.entries().set(2, deep.getBytes(StandardCharsets.UTF_8));
        log.sign();

        assertDoesNotHold(verify(), "Entry 2 is not canonical JSON");
    }

    @Test
    void allThatCanonicalJsonCanHoldIsRead() {
        Map<String, Object> odd =
                Map.of(
                        "type",
                        "something.new",
                        "text",
                        "\"\\/\b\f\n\r\t\u0001\u001fæ→😀\u2028\ud83d\ude00",
                        "list",
                        List.of(1, -9007199254740991L, true, false, List.of(), Map.of()),
                        "€",
                        Map.of("b", "1", "a", Map.of("\ud83d\ude00", 1, "\ufb33", 2)));
        log.batch(List.of(odd)).sign();

        assertHolds(verify());
    }

    @Test
    void aBatchThatBreaksOffIsNamed() {
        log.entries().remove(599);
        log.sign();

        assertDoesNotHold(verify(), "The checkpoint, 599 entries, ends within a batch");
    }

    @Test
    void aBatchThatIsNotLaterIsNamed() {
        log.batch(TestLog.FIRST, List.of()).sign();

        assertDoesNotHold(verify(), "Entry 600 opens a batch that is no later than the one before");
    }

    // ---- What cannot be checked -----------------------------------------------------------------

    @Test
    void aServiceThatIsNotThereIsNoLie() {
        log.close();

        Run run = verify();

        assertThat(run.status()).as(run.output()).isEqualTo(2);
        assertThat(run.output()).contains("does not answer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--nonsense", "--figure", "--lang;xx", "ftp://example.org", "http://"})
    void aWrongCommandLineIsExplained(String arguments) {
        Run run = PROGRAM.runHere(List.of(arguments.split(";", -1)));

        assertThat(run.status()).as(run.output()).isEqualTo(2);
    }

    @Test
    void helpIsThereInThreeLanguages() {
        assertThat(PROGRAM.runHere(List.of("--help", "--lang", "nb")).output())
                .contains("Kontrollerer");
        assertThat(PROGRAM.runHere(List.of("--help", "--lang", "nn")).output()).contains("teneste");
        assertThat(PROGRAM.runHere(List.of("--help", "--lang", "en")).output())
                .contains("Exit status");
    }

    @Test
    void aDamagedMemoryIsNotTakenForAFirstTime() throws Exception {
        Files.writeString(folder.resolve("state.txt"), "nonsense");

        Run run = verify();

        assertThat(run.status()).as(run.output()).isEqualTo(2);
        assertThat(run.output()).contains("is not readable as what was remembered");
    }
}
