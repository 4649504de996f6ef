package no.veikart.note;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.function.Function;
import no.veikart.merkle.MalformedException;
import no.veikart.merkle.StrictText;

/** Whatever comes in is refused, or is exactly what would be written. */
class NoteFuzzTest {

    @FuzzTest
    void signedNote(byte[] input) {
        check(input, SignedNote::parse);
    }

    @FuzzTest
    void verifierKey(byte[] input) {
        check(input, VerifierKey::parse);
    }

    @FuzzTest
    void checkpoint(byte[] input) {
        check(input, text -> Checkpoint.parse(text).text());
    }

    @FuzzTest
    void witnessRequest(byte[] input) {
        check(input, WitnessRequest::parse);
    }

    @FuzzTest
    void tlogProof(byte[] input) {
        check(input, TlogProof::parse);
    }

    private static void check(byte[] input, Function<String, Object> parser) {
        try {
            String text = StrictText.utf8(input);
            assertThat(parser.apply(text)).hasToString(text);
        } catch (MalformedException refused) {
            assertThat(refused).message().isNotEmpty();
        }
    }
}
