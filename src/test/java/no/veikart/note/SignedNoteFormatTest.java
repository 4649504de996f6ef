package no.veikart.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import no.veikart.merkle.MalformedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignedNoteFormatTest {

    private static final String SIGNATURE = "\u2014 a AAAAAAE=\n";

    @Test
    void theLastEmptyLineEndsTheText() {
        String text = "one\n\ntwo\n\n\nthree\n";

        assertThat(SignedNote.parse(text + "\n" + SIGNATURE).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("whatIsNoNote")
    void anotherFormIsNoNote(String note) {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> SignedNote.parse(note));
    }

    static List<String> whatIsNoNote() {
        return List.of(
                "",
                "\n",
                "\n\n",
                "\n\n\n",
                "text",
                "text\n",
                "text\n\n",
                "text\n" + SIGNATURE,
                "\n" + SIGNATURE,
                "text\n\n" + SIGNATURE + "\n",
                "text\n\n" + SIGNATURE.strip(),
                "text\n\n" + SIGNATURE + "trailing\n",
                "text\n\n" + SIGNATURE + " \n",
                "text\n\n " + SIGNATURE,
                "text\n\n- a AAAAAAE=\n",
                "text\n\n\u2013 a AAAAAAE=\n",
                "text\n\n\u2014a AAAAAAE=\n",
                "text\n\n\u2014  a AAAAAAE=\n",
                "text\n\n\u2014 a  AAAAAAE=\n",
                "text\n\n\u2014 a AAAAAAE= \n",
                "text\n\n\u2014 a AAAAAAE=\r\n",
                "text\n\n\u2014 AAAAAAE=\n",
                "text\n\n\u2014  AAAAAAE=\n",
                "text\n\n\u2014 a+b AAAAAAE=\n",
                "text\n\n\u2014 a\u00a0b AAAAAAE=\n",
                "text\n\n\u2014 a AAAAAAE\n",
                "text\n\n\u2014 a AAAAAAF=\n",
                "text\n\n\u2014 a AAAAAA==\n",
                "text\n\n\u2014 a AAA=\n",
                "text\n\n\u2014 a \n",
                "text\n\n\u2014 a\n",
                "te\u0000xt\n\n" + SIGNATURE,
                "te\txt\n\n" + SIGNATURE,
                "text\r\n\n" + SIGNATURE,
                "te\ud800xt\n\n" + SIGNATURE,
                "text\n\n\u2014 \ud800 AAAAAAE=\n",
                "text\n\n" + SIGNATURE.repeat(101));
    }

    @Test
    void manySignaturesAreRead() {
        assertThat(SignedNote.parse("text\n\n" + SIGNATURE.repeat(100)).signatures()).hasSize(100);
    }

    @Test
    void whatCouldNotBeReadAgainIsNotMade() {
        List<NoteSignature> signatures = SignedNote.parse(Samples.NOTE).signatures();

        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> new SignedNote("no line break", signatures));
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> new SignedNote("text\n", List.of()));
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(
                        () ->
                                new SignedNote(
                                        "text\n", Collections.nCopies(101, signatures.get(0))));
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> new NoteSignature("a", 0, new byte[0]));
    }
}
