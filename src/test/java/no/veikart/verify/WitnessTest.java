package no.veikart.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import no.veikart.merkle.Hash;
import no.veikart.merkle.TreeHash;
import no.veikart.note.Checkpoint;
import no.veikart.note.NoteSignature;
import no.veikart.note.NoteSigner;
import no.veikart.note.SignedNote;
import no.veikart.note.WitnessRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The witness keeps C2SP's tlog-witness, status by status. */
class WitnessTest {

    @TempDir private Path folder;

    private final TestLog log = TestLog.start();
    private TestWitness witness;

    @BeforeEach
    void start() {
        grow(10);
        witness = TestWitness.start(folder, log.key());
    }

    @AfterEach
    void stop() {
        witness.close();
        log.close();
    }

    private void grow(int entries) {
        log.batch(Collections.nCopies(entries - 1, Map.of("type", "submission.received"))).sign();
    }

    private SignedNote checkpoint() {
        return SignedNote.parse(log.note());
    }

    private static SignedNote signed(Checkpoint checkpoint) {
        NoteSigner signer = new NoteSigner(TestLog.ORIGIN, TestLog.seed(1));
        return new SignedNote(checkpoint.text(), List.of(signer.sign(checkpoint.text())));
    }

    private HttpResponse<String> add(long oldSize, List<Hash> proof) {
        return witness.add(new WitnessRequest(oldSize, proof, checkpoint()));
    }

    private HttpResponse<String> addFirst() {
        HttpResponse<String> answer = add(0, List.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private HttpResponse<String> newest() throws Exception {
        byte[] hash =
                MessageDigest.getInstance("SHA-256")
                        .digest(TestLog.ORIGIN.getBytes(StandardCharsets.UTF_8));
        return witness.get("/" + HexFormat.of().formatHex(hash) + "/checkpoint");
    }

    // ---- 200 ------------------------------------------------------------------------------------

    @Test
    void theFirstCheckpointIsCosigned() {
        HttpResponse<String> answer = addFirst();

        NoteSignature signature = NoteSignature.parse(answer.body().strip());
        assertThat(answer.body()).endsWith("\n");
        assertThat(checkpoint().with(signature).verify(List.of(witness.key())))
                .containsExactly(witness.key());
    }

    @Test
    void aLogThatGrewIsCosignedAgain() {
        addFirst();
        grow(500);

        HttpResponse<String> answer = add(10, log.consistency(10, 510));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void theSameCheckpointIsCosignedAgain() {
        addFirst();

        assertThat(add(10, List.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void anEmptyLogIsCosigned() {
        SignedNote empty = signed(new Checkpoint(TestLog.ORIGIN, 0, TreeHash.EMPTY));

        assertThat(witness.add(new WitnessRequest(0, List.of(), empty)).statusCode())
                .isEqualTo(200);
        assertThat(addFirst().statusCode()).isEqualTo(200);
    }

    @Test
    void theNewestCheckpointIsServedWithBothSignatures() throws Exception {
        assertThat(newest().statusCode()).isEqualTo(404);
        addFirst();

        HttpResponse<String> answer = newest();

        SignedNote served = SignedNote.parse(answer.body());
        assertThat(served.text()).isEqualTo(checkpoint().text());
        assertThat(served.verify(List.of(witness.key()))).hasSize(1);
        assertThat(served.signatures()).hasSize(2).contains(served.signatures().get(0));
        assertThat(answer.body()).startsWith(log.note());
    }

    @Test
    void signaturesOfStrangersAreNotPassedOn() throws Exception {
        NoteSigner stranger = new NoteSigner("stranger.test", TestLog.seed(5));
        SignedNote note = checkpoint().with(stranger.sign(checkpoint().text()));

        witness.add(new WitnessRequest(0, List.of(), note));

        assertThat(newest().body()).doesNotContain("stranger");
    }

    // ---- 4xx ------------------------------------------------------------------------------------

    @Test
    void anUnknownLogIs404() {
        Checkpoint own = Checkpoint.parse(checkpoint().text());
        SignedNote other = signed(new Checkpoint("other.test/log", own.size(), own.root()));

        assertThat(witness.add(new WitnessRequest(0, List.of(), other)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aSignatureOfAnotherKeyIs403() {
        String text = checkpoint().text();
        NoteSigner other = new NoteSigner(TestLog.ORIGIN, TestLog.seed(2));

        SignedNote note = new SignedNote(text, List.of(other.sign(text)));

        assertThat(witness.add(new WitnessRequest(0, List.of(), note)).statusCode()).isEqualTo(403);
    }

    @Test
    void aWrongSignatureOfTheKeyIs403() {
        NoteSigner signer = new NoteSigner(TestLog.ORIGIN, TestLog.seed(1));
        SignedNote note = checkpoint().with(signer.sign("something else\n"));

        assertThat(witness.add(new WitnessRequest(0, List.of(), note)).statusCode()).isEqualTo(403);
    }

    @Test
    void anOldSizeAboveTheCheckpointsIs400() {
        assertThat(add(11, List.of()).statusCode()).isEqualTo(400);
    }

    @Test
    void anotherOldSizeThanTheRecordedIs409WithTheRecorded() {
        addFirst();
        grow(5);

        HttpResponse<String> answer = add(0, List.of());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("10\n");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/x.tlog.size");
    }

    @Test
    void aProofFromTheEmptyLogIs422() {
        assertThat(add(0, List.of(TreeHash.EMPTY)).statusCode()).isEqualTo(422);
    }

    @Test
    void aProofThatProvesNothingIs422() {
        addFirst();
        grow(5);

        assertThat(add(10, List.of()).statusCode()).isEqualTo(422);
        assertThat(add(10, List.of(TreeHash.EMPTY)).statusCode()).isEqualTo(422);
        List<Hash> tooLong = new ArrayList<>(log.consistency(10, 15));
        tooLong.add(TreeHash.EMPTY);
        assertThat(add(10, tooLong).statusCode()).isEqualTo(422);
    }

    @Test
    void anotherRootForTheSameSizeIs422() throws Exception {
        addFirst();
        String before = newest().body();
        SignedNote fork = signed(new Checkpoint(TestLog.ORIGIN, 10, TreeHash.leaf(new byte[1])));

        assertThat(witness.add(new WitnessRequest(10, List.of(), fork)).statusCode())
                .isEqualTo(422);
        assertThat(newest().body()).isEqualTo(before);
    }

    @Test
    void anEmptyLogWithAnotherRootIs422() {
        SignedNote empty = signed(new Checkpoint(TestLog.ORIGIN, 0, TreeHash.leaf(new byte[1])));

        assertThat(witness.add(new WitnessRequest(0, List.of(), empty)).statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "old 0\n",
                "old 00\n\n%s",
                "old -1\n\n%s",
                "old x\n\n%s",
                "old  0\n\n%s",
                "new 0\n\n%s",
                "old 0\nnothash\n\n%s",
                "old 0\nAAAA\n\n%s",
                "old 99999999999999999999\n\n%s",
                "old 0\n\nroadmap.test/log\n10\n",
                "old 0\n\n\u0001%s",
            })
    void whatIsNotOfTheFormIs400(String body) {
        HttpResponse<String> answer = witness.add(body.replace("%s", log.note()));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    @Test
    void moreThan63HashesAre400() {
        String hash = TreeHash.EMPTY.base64() + "\n";

        assertThat(witness.add("old 0\n" + hash.repeat(64) + "\n" + log.note()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aBodyWithoutEndIs413() {
        assertThat(witness.add("old 0\n" + "a".repeat(200_000)).statusCode()).isEqualTo(413);
    }

    @Test
    void bytesThatAreNoTextAre400() {
        HttpResponse<String> answer =
                witness.send(
                        witness.request("/add-checkpoint")
                                .POST(
                                        BodyPublishers.ofByteArray(
                                                new byte[] {(byte) 0xff, 10, 10})));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void otherMethodsAndPathsAreRefused() {
        HttpResponse<String> get = witness.get("/add-checkpoint");

        assertThat(get.statusCode()).isEqualTo(405);
        assertThat(get.headers().firstValue("Allow")).hasValue("POST");
        assertThat(witness.get("/").statusCode()).isEqualTo(404);
        assertThat(witness.get("/../witness.key").statusCode()).isEqualTo(404);
        assertThat(witness.get("/" + "0".repeat(64) + "/checkpoint").statusCode()).isEqualTo(404);
    }

    // ---- Memory ---------------------------------------------------------------------------------

    @Test
    void whatItSignedSurvivesItsDeath() throws Exception {
        addFirst();
        String newest = newest().body();
        String key = witness.key().toString();
        witness.close();

        witness = TestWitness.start(folder, log.key());

        assertThat(witness.key()).hasToString(key);
        assertThat(newest().body()).isEqualTo(newest);
        assertThat(add(0, List.of()).statusCode()).isEqualTo(409);
    }

    @Test
    void ofManyAtOnceOnlyThoseThatFollowEachOtherAreSigned() {
        addFirst();
        List<WitnessRequest> requests =
                IntStream.range(0, 20)
                        .mapToObj(
                                i -> {
                                    grow(3);
                                    int size = log.entries().size();
                                    return new WitnessRequest(
                                            10, log.consistency(10, size), checkpoint());
                                })
                        .toList();

        List<Integer> statuses =
                requests.stream()
                        .map(one -> CompletableFuture.supplyAsync(() -> witness.add(one)))
                        .toList()
                        .stream()
                        .map(answer -> answer.join().statusCode())
                        .toList();

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(19);
    }

    @Test
    void onlyTheOwnerCanReadTheKey() throws Exception {
        assertThat(Files.getPosixFilePermissions(folder.resolve("witness.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aKeyThatOthersCanReadIsNotUsed() throws Exception {
        witness.close();
        Files.setPosixFilePermissions(
                folder.resolve("witness.key"), PosixFilePermissions.fromString("rw-r--r--"));

        assertDoesNotStart("Others than you can read");
    }

    @Test
    void aDamagedMemoryIsNotTakenForAFirstTime() throws Exception {
        addFirst();
        witness.close();
        try (var files = Files.newDirectoryStream(folder, "*.checkpoint")) {
            Path file = files.iterator().next();
            Files.writeString(file, Files.readString(file).replace("\n10\n", "\n9\n"));
        }

        assertDoesNotStart("is damaged");
    }

    @Test
    void twoCannotWriteToOneFolder() {
        assertDoesNotStart("Another witness runs");
    }

    private void assertDoesNotStart(String why) {
        JavaProgram.Run run =
                TestWitness.run(
                        "--log",
                        log.key(),
                        "--name",
                        TestWitness.NAME,
                        "--data",
                        folder.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.output()).contains(why);
    }

    @Test
    void aWrongCommandLineIsExplained() {
        assertThat(TestWitness.run("--log", "nonsense").output()).contains("This is no key");
        assertThat(TestWitness.run("--name").output()).contains("java Witness.java");
        assertThat(TestWitness.run().status()).isEqualTo(2);
    }

    @Test
    void whoSendsNothingIsCutOff() throws Exception {
        URI address = URI.create(witness.address());
        try (Socket slow =
                new Socket(InetAddress.getByName(address.getHost()), address.getPort())) {
            slow.setSoTimeout((int) Duration.ofSeconds(60).toMillis());
            OutputStream out = slow.getOutputStream();
            out.write(
                    "POST /add-checkpoint HTTP/1.1\r\nHost: x\r\n"
                            .getBytes(StandardCharsets.UTF_8));
            out.write("Content-Length: 100\r\n\r\nold".getBytes(StandardCharsets.UTF_8));
            out.flush();

            assertThat(slow.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(addFirst().statusCode()).isEqualTo(200);
    }
}
