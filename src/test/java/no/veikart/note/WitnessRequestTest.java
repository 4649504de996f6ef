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

class WitnessRequestTest {

    private static final SignedNote CHECKPOINT = SignedNote.parse(Samples.NOTE);
    private static final String LINE = Samples.HASH.base64() + "\n";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 63})
    void aBodyIsReadAsItIsWritten(int hashes) {
        WitnessRequest request =
                new WitnessRequest(5, Collections.nCopies(hashes, Samples.HASH), CHECKPOINT);

        String body = request.toString();
        WitnessRequest read = WitnessRequest.parse(body);

        assertThat(body).isEqualTo("old 5\n" + LINE.repeat(hashes) + "\n" + Samples.NOTE);
        assertThat(read).hasToString(body);
        assertThat(read.oldSize()).isEqualTo(5);
        assertThat(read.proof()).hasSize(hashes);
        assertThat(read.checkpoint()).hasToString(Samples.NOTE);
    }

    @ParameterizedTest
    @MethodSource("whatIsNoBody")
    void anotherFormIsNoBody(String body) {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> WitnessRequest.parse(body));
    }

    static List<String> whatIsNoBody() {
        return List.of(
                "",
                Samples.NOTE,
                "\n" + Samples.NOTE,
                "old 5\n",
                "old 5\n\n",
                "old 5\n" + Samples.NOTE,
                "old 5\n\n\n" + Samples.NOTE.replace("\n\n", "\n"),
                "old5\n\n" + Samples.NOTE,
                "old  5\n\n" + Samples.NOTE,
                "old 05\n\n" + Samples.NOTE,
                "old -5\n\n" + Samples.NOTE,
                "old 5 \n\n" + Samples.NOTE,
                "old 5\r\n\n" + Samples.NOTE,
                "Old 5\n\n" + Samples.NOTE,
                "old \n\n" + Samples.NOTE,
                "old 9223372036854775808\n\n" + Samples.NOTE,
                LINE + "old 5\n\n" + Samples.NOTE,
                "old 5\nAAAA\n\n" + Samples.NOTE,
                "old 5\n" + LINE.replace("\n", " \n") + "\n" + Samples.NOTE,
                "old 5\n" + LINE.repeat(64) + "\n" + Samples.NOTE,
                "old 5\n\n" + Samples.NOTE + "\n",
                "old 5\n\n" + Samples.CHECKPOINT);
    }

    @Test
    void whatCouldNotBeReadAgainIsNotMade() {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> new WitnessRequest(-1, List.of(), CHECKPOINT));
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(
                        () ->
                                new WitnessRequest(
                                        5, Collections.nCopies(64, Samples.HASH), CHECKPOINT))
                .withMessage("no proof has 64 hashes");
    }
}
