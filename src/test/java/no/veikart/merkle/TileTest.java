package no.veikart.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileTest {

    private static final Tile THREE = new Tile(0, 5, hashes());

    private static byte[] hashes() {
        byte[] hashes = new byte[96];
        Arrays.fill(hashes, 32, 64, (byte) 1);
        Arrays.fill(hashes, 64, 96, (byte) 2);
        return hashes;
    }

    @Test
    void itHasItsHashesOneAfterTheOther() {
        assertThat(THREE.address()).isEqualTo(new TileAddress(0, 5, 3));
        assertThat(THREE.hash(0).bytes()).containsOnly(0);
        assertThat(THREE.hash(2).bytes()).containsOnly(2);
    }

    @Test
    void itsBeginningIsTheTileThatItWas() {
        assertThat(THREE.first(2).hashes()).isEqualTo(Arrays.copyOf(THREE.hashes(), 64));
        assertThat(THREE.first(3)).isSameAs(THREE);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3, 256})
    void thereIsNothingBesideIt(int position) {
        assertThatIllegalArgumentException().isThrownBy(() -> THREE.hash(position));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 4})
    void itsBeginningIsNeitherEmptyNorLonger(int width) {
        assertThatIllegalArgumentException().isThrownBy(() -> THREE.first(width));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 33, 257 * 32})
    void otherBytesAreNoTile(int count) {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> new Tile(0, 0, new byte[count]));
    }
}
