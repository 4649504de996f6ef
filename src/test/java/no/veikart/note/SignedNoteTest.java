package no.veikart.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    private static final VerifierKey LOG = VerifierKey.parse(Samples.LOG_KEY);
    private static final VerifierKey WITNESS = VerifierKey.parse(Samples.WITNESS_KEY);
    private static final VerifierKey NEUMANN =
            VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");

    private static final String NEUMANNS =
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann \
            x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    /** The example of C2SP signed-note. */
    @Test
    void theExampleOfTheFormatVerifies() {
        String note =
                """
                This is an example message.

                \u2014 example.com/foo \
                Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
                """;
        VerifierKey key =
                VerifierKey.parse(
                        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");

        SignedNote read = SignedNote.parse(note);

        assertThat(read.text()).isEqualTo("This is an example message.\n");
        assertThat(read.verify(List.of(key))).containsExactly(key);
        assertThat(read).hasToString(note);
    }

    /** An example of Go's sumdb/note. */
    @Test
    void theExampleOfAnotherLibraryVerifies() {
        assertThat(SignedNote.parse(NEUMANNS).verify(List.of(LOG, NEUMANN)))
                .containsExactly(NEUMANN);
    }

    @Test
    void aSignerSignsAsKnown() {
        NoteSigner log = Samples.log();

        SignedNote note = new SignedNote(Samples.CHECKPOINT, List.of(log.sign(Samples.CHECKPOINT)));

        assertThat(log.verifierKey()).hasToString(Samples.LOG_KEY);
        assertThat(note).hasToString(Samples.NOTE);
    }

    @Test
    void severalMaySign() {
        SignedNote note =
                SignedNote.parse(Samples.NOTE)
                        .with(Samples.witness().sign(Samples.CHECKPOINT, Samples.TIME));

        assertThat(note).hasToString(Samples.NOTE + Samples.WITNESS_SIGNATURE + "\n");
        assertThat(note.verify(List.of(WITNESS, LOG, NEUMANN))).containsExactly(LOG, WITNESS);
        assertThat(note.verify(List.of(LOG))).containsExactly(LOG);
    }

    @Test
    void aKeySignsOnce() {
        SignedNote note = SignedNote.parse(Samples.NOTE);

        assertThat(note.with(note.signatures().get(0)).verify(List.of(LOG))).containsExactly(LOG);
    }

    @Test
    void aNoteThatNobodyKnownSignedIsRefused() {
        SignedNote note = SignedNote.parse(Samples.NOTE);

        assertThatExceptionOfType(InvalidSignatureException.class)
                .isThrownBy(() -> note.verify(List.of(NEUMANN)))
                .withMessage("no signature by [" + NEUMANN + "]");
        assertThatExceptionOfType(InvalidSignatureException.class)
                .isThrownBy(() -> note.verify(List.of()));
    }

    /** One key is not made good by another's signature. */
    @Test
    void aWrongSignatureByAKnownKeyIsRefused() {
        NoteSignature wrong = Samples.log().sign("another text\n");
        NoteSignature right = Samples.witness().sign(Samples.CHECKPOINT, Samples.TIME);
        SignedNote note = new SignedNote(Samples.CHECKPOINT, List.of(right, wrong));

        assertThatExceptionOfType(InvalidSignatureException.class)
                .isThrownBy(() -> note.verify(List.of(LOG, WITNESS)))
                .withMessage("the signature is not one by " + LOG);
        assertThat(note.verify(List.of(WITNESS))).containsExactly(WITNESS);
    }

    /** Name and ID name a key together. */
    @Test
    void aSignatureWithHalfOfAKnownKeysNameIsNotItsOwn() {
        NoteSignature signature = SignedNote.parse(Samples.NOTE).signatures().get(0);
        NoteSignature otherName =
                new NoteSignature("other.test/log", signature.keyId(), signature.signature());
        NoteSignature otherId =
                new NoteSignature(signature.name(), signature.keyId() + 1, signature.signature());

        assertThat(LOG.verify(Samples.CHECKPOINT, signature)).isTrue();
        assertThat(LOG.verify(Samples.CHECKPOINT, otherName)).isFalse();
        assertThat(LOG.verify(Samples.CHECKPOINT, otherId)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "roadmap.test/log\n9\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n",
                "roadmap.test/log\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyk=\n",
                "roadmap.test/lox\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n",
                Samples.CHECKPOINT + "\n",
                "\n" + Samples.CHECKPOINT,
                "\n",
            })
    void anotherTextIsNotSigned(String text) {
        SignedNote note = new SignedNote(text, SignedNote.parse(Samples.NOTE).signatures());

        assertThatExceptionOfType(InvalidSignatureException.class)
                .isThrownBy(() -> note.verify(List.of(LOG)));
    }
}
