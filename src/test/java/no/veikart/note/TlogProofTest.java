package no.veikart.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import no.veikart.merkle.MalformedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TlogProofTest {

    private static final SignedNote CHECKPOINT = SignedNote.parse(Samples.NOTE);
    private static final String HEADER = "c2sp.org/tlog-proof@v1\n";
    private static final String LINE = Samples.HASH.base64() + "\n";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 63})
    void aFileIsReadAsItIsWritten(int hashes) {
        TlogProof proof =
                new TlogProof(null, 7, Collections.nCopies(hashes, Samples.HASH), CHECKPOINT);

        String file = proof.toString();
        TlogProof read = TlogProof.parse(file);

        assertThat(file)
                .isEqualTo(HEADER + "index 7\n" + LINE.repeat(hashes) + "\n" + Samples.NOTE);
        assertThat(read).hasToString(file);
        assertThat(read.extra()).isNull();
        assertThat(read.index()).isEqualTo(7);
        assertThat(read.proof()).hasSize(hashes);
        assertThat(read.checkpoint()).hasToString(Samples.NOTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"extra \n", "extra YWJj\n"})
    void whatIsAddedIsKept(String extra) {
        String file = HEADER + extra + "index 0\n\n" + Samples.NOTE;

        assertThat(TlogProof.parse(file)).hasToString(file);
        assertThat(TlogProof.parse(file).extra()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("whatIsNoFile")
    void anotherFormIsNoFile(String file) {
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> TlogProof.parse(file));
    }

    static List<String> whatIsNoFile() {
        return List.of(
                "",
                HEADER,
                HEADER + "\n" + Samples.NOTE,
                "index 7\n\n" + Samples.NOTE,
                "index 7\n" + HEADER + "\n" + Samples.NOTE,
                "c2sp.org/tlog-proof@v2\nindex 7\n\n" + Samples.NOTE,
                "c2sp.org/tlog-proof@v1 \nindex 7\n\n" + Samples.NOTE,
                "c2sp.org/tlog-proof@v1\r\nindex 7\r\n\n" + Samples.NOTE,
                HEADER + "index 07\n\n" + Samples.NOTE,
                HEADER + "index -7\n\n" + Samples.NOTE,
                HEADER + "index\n\n" + Samples.NOTE,
                HEADER + "index 7\n" + Samples.NOTE,
                HEADER + "index 7\nindex 7\n\n" + Samples.NOTE,
                HEADER + "extra YWJj\n\n" + Samples.NOTE,
                HEADER + "extra YWJ\nindex 7\n\n" + Samples.NOTE,
                HEADER + "extra\nindex 7\n\n" + Samples.NOTE,
                HEADER + "extra YWJj\nextra YWJj\nindex 7\n\n" + Samples.NOTE,
                HEADER + "index 7\nextra YWJj\n\n" + Samples.NOTE,
                HEADER + "index 7\nAAAA\n\n" + Samples.NOTE,
                HEADER + "index 7\n" + LINE.repeat(64) + "\n" + Samples.NOTE,
                HEADER + "index 7\n\n" + Samples.CHECKPOINT,
                HEADER + "index 7\n\n" + Samples.NOTE + "\n",
                HEADER + "index 7\n" + LINE + "\n\n" + Samples.CHECKPOINT);
    }

    @Test
    void whatCouldNotBeReadAgainIsNotMade() {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> new TlogProof(null, -1, List.of(), CHECKPOINT))
                .withMessage("no entry has index -1");
    }
}
