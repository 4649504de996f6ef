package no.veikart.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import no.veikart.merkle.MalformedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CosignatureTest {

    private static final VerifierKey WITNESS = VerifierKey.parse(Samples.WITNESS_KEY);

    @Test
    void aWitnessSignsAsKnown() {
        Cosigner witness = Samples.witness();

        NoteSignature signature = witness.sign(Samples.CHECKPOINT, Samples.TIME.plusNanos(7));

        assertThat(witness.verifierKey()).isEqualTo(WITNESS);
        assertThat(signature).hasToString(Samples.WITNESS_SIGNATURE);
        assertThat(Cosignature.of(signature).time()).isEqualTo(1_700_000_000);
    }

    @Test
    void theTimeAndTheWholeCheckpointAreSigned() {
        NoteSignature signature = NoteSignature.parse(Samples.WITNESS_SIGNATURE);
        byte[] later = signature.signature().clone();
        later[7]++;

        assertThat(WITNESS.verify(Samples.CHECKPOINT, signature)).isTrue();
        assertThat(WITNESS.verify(Samples.CHECKPOINT, with(signature, later))).isFalse();
        assertThat(WITNESS.verify(Samples.CHECKPOINT + "more\n", signature)).isFalse();
    }

    /** Signed by the same key, but as a note. */
    @Test
    void aSignatureOverTheTextAloneIsNoCosignature() {
        NoteSigner signer = new NoteSigner(WITNESS.name(), Samples.seed(0x20));
        byte[] signed = signer.sign(Samples.CHECKPOINT).signature();
        NoteSignature signature = NoteSignature.parse(Samples.WITNESS_SIGNATURE);
        byte[] withTime = Arrays.copyOf(signature.signature(), 72);
        System.arraycopy(signed, 0, withTime, 8, 64);

        assertThat(WITNESS.verify(Samples.CHECKPOINT, with(signature, signed))).isFalse();
        assertThat(WITNESS.verify(Samples.CHECKPOINT, with(signature, withTime))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 64, 71, 73})
    void anotherLengthIsNoCosignature(int length) {
        NoteSignature signature = new NoteSignature(WITNESS.name(), WITNESS.id(), new byte[length]);

        assertThat(WITNESS.verify(Samples.CHECKPOINT, signature)).isFalse();
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> Cosignature.of(signature));
    }

    @Test
    void aTimeAbove2To63IsNoCosignature() {
        byte[] bytes = new byte[72];
        bytes[0] = (byte) 0x80;
        NoteSignature signature = new NoteSignature(WITNESS.name(), WITNESS.id(), bytes);

        assertThat(WITNESS.verify(Samples.CHECKPOINT, signature)).isFalse();
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> Cosignature.of(signature));
    }

    @Test
    void noWitnessSignsForATimeBefore1970() {
        Instant before = Instant.ofEpochSecond(-1);

        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> Samples.witness().sign(Samples.CHECKPOINT, before));
    }

    @Test
    void theMessageIsThatOfTheFormat() {
        String message = Cosignature.message(1_679_315_147, Samples.CHECKPOINT);

        assertThat(message).isEqualTo("cosignature/v1\ntime 1679315147\n" + Samples.CHECKPOINT);
    }

    /** The example of C2SP tlog-cosignature, whose key is not given. */
    @Test
    void theExampleOfTheFormatIsRead() {
        NoteSignature signature =
                NoteSignature.parse(
                        "\u2014 witness.example.com/w1"
                                + " jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWX"
                                + "EhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==");

        assertThat(Cosignature.of(signature).time()).isEqualTo(1_679_315_147);
        assertThat(HexFormat.of().toHexDigits(signature.keyId())).isEqualTo("8d66cf3f");
    }

    private static NoteSignature with(NoteSignature signature, byte[] bytes) {
        return new NoteSignature(signature.name(), signature.keyId(), bytes);
    }
}
