package no.veikart.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictTextTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 10, 1L << 53, Long.MAX_VALUE})
    void aNumberIsReadAsItIsWritten(long number) {
        assertThat(StrictText.decimal(Long.toString(number))).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "01",
                "-0",
                "-1",
                "+1",
                " 1",
                "1 ",
                "1\n",
                "1_000",
                "1e3",
                "0x1",
                "\u0661",
                "9223372036854775808",
                "18446744073709551616",
            })
    void anotherSpellingIsNoNumber(String text) {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> StrictText.decimal(text));
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "00, AA==", "fb, +w==", "ffff, //8=", "616263, YWJj"})
    void base64IsReadAsItIsWritten(String hex, String base64) {
        byte[] bytes = HexFormat.of().parseHex(hex);

        assertThat(StrictText.base64(bytes)).isEqualTo(base64);
        assertThat(StrictText.base64(base64)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AA",
                "AA=",
                "AB==",
                "-w==",
                "_w==",
                "AA==\n",
                " AA==",
                "YWJj====",
                "YW Jj",
                "=",
                "A",
                "AA==AA==",
            })
    void anotherSpellingIsNoBase64(String text) {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> StrictText.base64(text));
    }

    @Test
    void utf8IsRead() {
        byte[] bytes = HexFormat.of().parseHex("c3a6e28094f09f9880");

        assertThat(StrictText.utf8(bytes)).isEqualTo("\u00e6\u2014\ud83d\ude00");
    }

    /** A continuation alone, a cut sequence, an overlong one, half a surrogate pair, Latin-1. */
    @ParameterizedTest
    @ValueSource(strings = {"80", "c3", "e280", "c080", "eda080", "f4908080", "e6"})
    void whatFitsNowhereIsNoUtf8(String hex) {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> StrictText.utf8(HexFormat.of().parseHex(hex)));
    }
}
