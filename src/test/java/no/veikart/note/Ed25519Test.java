package no.veikart.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.KeyPair;
import java.util.HexFormat;
import no.veikart.merkle.MalformedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ed25519Test {

    /** Tests 1 to 3 of RFC 8032, section 7.1: seed, public key, message, signature. */
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + " d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, '',"
                + " e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + " 3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c, 72,"
                + " 92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
                + " fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025, af82,"
                + " 6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    })
    void keysAndSignaturesAreThoseOfTheStandard(
            String seed, String publicKey, String message, String signature) {
        KeyPair keys = Ed25519.keyPair(bytes(seed));
        byte[] signed = Ed25519.sign(keys.getPrivate(), bytes(message));

        assertThat(Ed25519.bytes(keys.getPublic())).isEqualTo(bytes(publicKey));
        assertThat(signed).isEqualTo(bytes(signature));
        assertThat(Ed25519.verify(Ed25519.publicKey(bytes(publicKey)), bytes(message), signed))
                .isTrue();
    }

    @Test
    void noByteOfASignatureCanBeAnother() {
        KeyPair keys = Ed25519.keyPair(Samples.seed(0));
        byte[] message = {1, 2, 3};
        byte[] signature = Ed25519.sign(keys.getPrivate(), message);
        for (int i = 0; i < signature.length; i++) {
            byte[] changed = signature.clone();
            changed[i] ^= (byte) (1 << (i % 8));

            assertThat(Ed25519.verify(keys.getPublic(), message, changed)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 65})
    void anotherLengthIsNoSignature(int length) {
        KeyPair keys = Ed25519.keyPair(Samples.seed(0));

        assertThat(Ed25519.verify(keys.getPublic(), new byte[0], new byte[length])).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33})
    void anotherLengthIsNoKey(int length) {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> Ed25519.publicKey(new byte[length]))
                .withMessage("a public key has 32 bytes, not " + length);
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> Ed25519.keyPair(new byte[length]))
                .withMessage("a seed has 32 bytes, not " + length);
    }

    /** 2 is the y of no point, and 2^255 - 1 is above the field's prime. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0200000000000000000000000000000000000000000000000000000000000000",
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            })
    void whatIsNoPointIsNoKey(String hex) {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> Ed25519.publicKey(bytes(hex)));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
