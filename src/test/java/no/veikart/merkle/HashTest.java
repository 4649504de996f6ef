package no.veikart.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashTest {

    @Test
    void itIsWrittenInBase64AndInHex() {
        Hash hash = Hash.fromBase64("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");

        assertThat(hash).isEqualTo(TreeHash.EMPTY).hasSameHashCodeAs(TreeHash.EMPTY);
        assertThat(hash).hasToString("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        assertThat(hash.hex()).startsWith("e3b0c442").hasSize(64);
    }

    @Test
    void nobodyCanChangeIt() {
        byte[] bytes = TreeHash.EMPTY.bytes();
        Hash hash = Hash.of(bytes);

        bytes[0]++;
        hash.bytes()[0]++;

        assertThat(hash).isEqualTo(TreeHash.EMPTY).isNotEqualTo(Hash.of(bytes));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 33, 64})
    void anotherNumberOfBytesIsNoHash(int count) {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> Hash.of(new byte[count]))
                .withMessage("a hash has 32 bytes, not " + count);
    }
}
