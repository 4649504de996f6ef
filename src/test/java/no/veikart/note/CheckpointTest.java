package no.veikart.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import no.veikart.merkle.MalformedException;
import no.veikart.merkle.TreeHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    private static final String ROOT = Samples.HASH.base64();

    @Test
    void aCheckpointIsReadAsItIsWritten() {
        Checkpoint checkpoint = new Checkpoint("roadmap.test/log", 8, Samples.HASH);

        assertThat(checkpoint.text()).isEqualTo(Samples.CHECKPOINT);
        assertThat(Checkpoint.parse(Samples.CHECKPOINT)).isEqualTo(checkpoint);
    }

    @Test
    void anEmptyLogHasOneToo() {
        Checkpoint empty = new Checkpoint("roadmap.test/log", 0, TreeHash.EMPTY);

        assertThat(Checkpoint.parse(empty.text())).isEqualTo(empty);
    }

    @ParameterizedTest
    @MethodSource("whatIsNoCheckpoint")
    void anotherFormIsNoCheckpoint(String text) {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> Checkpoint.parse(text));
    }

    static List<String> whatIsNoCheckpoint() {
        return List.of(
                "",
                "\n",
                "\n\n\n",
                "log\n8\n",
                "log\n8\n" + ROOT,
                "log\n8\n" + ROOT + "\n\n",
                "log\n8\n" + ROOT + "\nextension\n",
                "\n8\n" + ROOT + "\n",
                "log\n\n" + ROOT + "\n",
                "log\n08\n" + ROOT + "\n",
                "log\n+8\n" + ROOT + "\n",
                "log\n-8\n" + ROOT + "\n",
                "log\n8 \n" + ROOT + "\n",
                "log\n8.0\n" + ROOT + "\n",
                "log\n9223372036854775808\n" + ROOT + "\n",
                "log\n8\n\n",
                "log\n8\n" + ROOT.replace("=", "") + "\n",
                "log\n8\n" + ROOT.replace("g=", "h=") + "\n",
                "log\n8\n" + ROOT + "=\n",
                "log\n8\nAAAA\n",
                "log\r\n8\r\n" + ROOT + "\r\n",
                "lo\tg\n8\n" + ROOT + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb", "a\u0000"})
    void anOriginIsOneLine(String origin) {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> new Checkpoint(origin, 8, Samples.HASH))
                .withMessage("not an origin: '" + origin + "'");
    }

    @Test
    void aSizeIsNotNegative() {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> new Checkpoint("log", -1, Samples.HASH))
                .withMessage("no log has -1 entries");
    }
}
