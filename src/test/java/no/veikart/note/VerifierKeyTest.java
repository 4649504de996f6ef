package no.veikart.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HexFormat;
import no.veikart.merkle.MalformedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierKeyTest {

    /** From C2SP signed-note, the tests of Go's sumdb/note, and this project's samples. */
    @ParameterizedTest
    @CsvSource({
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k,"
                + " example.com/foo, ED25519, 530d903a",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW,"
                + " PeterNeumann, ED25519, c74f20a3",
        Samples.LOG_KEY + ", roadmap.test/log, ED25519, 87d4db87",
        Samples.WITNESS_KEY + ", union.test/witness, COSIGNATURE, 9d2b3893",
    })
    void aKeyIsReadAsItIsWritten(String text, String name, KeyType type, String id) {
        VerifierKey key = VerifierKey.parse(text);

        assertThat(key).hasToString(text).isEqualTo(VerifierKey.parse(text));
        assertThat(key.name()).isEqualTo(name);
        assertThat(key.type()).isEqualTo(type);
        assertThat(HexFormat.of().toHexDigits(key.id())).isEqualTo(id);
    }

    @Test
    void theSameKeyForAnotherUseIsAnotherKey() {
        VerifierKey log = VerifierKey.parse(Samples.LOG_KEY);
        byte[] bytes = Ed25519.bytes(Ed25519.keyPair(Samples.seed(0)).getPublic());
        VerifierKey witness = new VerifierKey(log.name(), KeyType.COSIGNATURE, bytes);

        assertThat(witness).isNotEqualTo(log);
        assertThat(witness.id()).isNotEqualTo(log.id());
    }

    /** Parts, ID, its spelling, type, length, base64, name: each is wrong in one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "++",
                "roadmap.test/log",
                "roadmap.test/log+87d4db87",
                "roadmap.test/log+87d4db87+",
                "roadmap.test/log+87d4db87+AQ==",
                "roadmap.test/log+87d4db88+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
                "roadmap.test/lox+87d4db87+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
                "roadmap.test/log+87D4DB87+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
                "roadmap.test/log+087d4db87+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
                "roadmap.test/log+87d4db87+BAOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
                "roadmap.test/log+87d4db87+AgOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
                "roadmap.test/log+87d4db87+AQOhB7/zzhC-HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
                "roadmap.test/log+87d4db87+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVQ==",
                "roadmap.test/log+87d4db87+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4 ",
                " roadmap.test/log+87d4db87+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
                "roadmap.test/log+87d4db87+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4\n",
                "+87d4db87+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
            })
    void whatDoesNotFitItselfIsNoKey(String text) {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> VerifierKey.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a+b", "a\u00a0b", "a\u2003", "\u3000", "a\n", "a\u0007"})
    void aNameHasNoSpaceAndNoPlus(String name) {
        byte[] bytes = Ed25519.bytes(Ed25519.keyPair(Samples.seed(0)).getPublic());

        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> new VerifierKey(name, KeyType.ED25519, bytes))
                .withMessage("not a key name: '" + name + "'");
    }

    @Test
    void aWrongIdIsNamed() {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> VerifierKey.parse(Samples.LOG_KEY.replace("+87d4", "+87d5")))
                .withMessage("the ID of " + Samples.LOG_KEY + " is not 87d5db87");
    }
}
