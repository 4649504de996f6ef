package no.veikart.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import no.veikart.note.Cosigner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What this project's packages write, Go's read; and they notice when it is changed. */
class GoOracleTest {

    @TempDir private static Path folder;

    private static GoOracle oracle;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        oracle = GoOracle.build(folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 255, 256, 257, 1_000, 66_000})
    void aLogOfAnySizeIsAccepted(int size) throws IOException, InterruptedException {
        try (SampleLog log = new SampleLog(size)) {
            GoOracle.Said said = oracle.check(log.address(), "-witness", log.witnessKey());

            assertThat(said.text()).contains(size + " entries, 2 signatures");
            assertThat(said.status()).as(said.text()).isZero();
        }
    }

    @Test
    void anEmptyLogProvesNothing() throws IOException, InterruptedException {
        try (SampleLog log = new SampleLog(0)) {
            GoOracle.Said said = oracle.check(log.address());

            assertThat(said.text()).contains("the log is empty");
            assertThat(said.status()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "checkpoint, FAILED checkpoint",
        "key, FAILED checkpoint",
        "tile/0/000, FAILED tiles",
        "tile/0/001.p/44, FAILED tiles",
        "tile/1/000.p/1, FAILED tiles",
        "tile/entries/000, FAILED entries",
        "tile/entries/001.p/44, FAILED entries",
        "proofs/inclusion?index=7&treeSize=300, FAILED inclusion proofs",
        "proofs/consistency?first=8&second=300, FAILED consistency proofs",
    })
    void aChangeIsNoticed(String path, String message) throws IOException, InterruptedException {
        try (SampleLog log = new SampleLog(300).changing(path, GoOracleTest::changed)) {
            GoOracle.Said said = oracle.check(log.address());

            assertThat(said.text()).contains(message);
            assertThat(said.status()).isEqualTo(1);
        }
    }

    /** In the middle, where no body has a separator or a length. */
    private static byte[] changed(byte[] body) {
        byte[] changed = body.clone();
        changed[body.length / 2] ^= 1;
        return changed;
    }

    @Test
    void aProofInTheNewestTreeMustHaveItsCheckpoint() throws IOException, InterruptedException {
        String path = "proofs/inclusion?index=0&treeSize=3";
        try (SampleLog log = new SampleLog(3).changing(path, GoOracleTest::withoutCheckpoint)) {
            GoOracle.Said said = oracle.check(log.address());

            assertThat(said.text()).contains("entry 0 in the tree of 3: checkpoint \"\"");
            assertThat(said.status()).isEqualTo(1);
        }
    }

    private static byte[] withoutCheckpoint(byte[] body) {
        return new String(body, StandardCharsets.UTF_8)
                .replace("\"checkpoint\"", "\"other\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aMissingWitnessIsNoticed() throws IOException, InterruptedException {
        try (SampleLog log = new SampleLog(3)) {
            String other =
                    new Cosigner("other.test/witness", new byte[32]).verifierKey().toString();

            GoOracle.Said said = oracle.check(log.address(), "-witness", other);

            assertThat(said.text()).contains("1 of 2 expected signatures");
            assertThat(said.status()).isEqualTo(1);
        }
    }
}
