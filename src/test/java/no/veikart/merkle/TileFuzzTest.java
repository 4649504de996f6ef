package no.veikart.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever comes in is refused, or is exactly what would be written. */
class TileFuzzTest {

    @FuzzTest
    void tilePath(byte[] input) {
        try {
            String path = StrictText.utf8(input);
            assertThat(TileAddress.parse(path).path()).isEqualTo(path);
        } catch (MalformedException refused) {
            assertThat(refused).message().isNotEmpty();
        }
    }

    @FuzzTest
    void entryBundle(byte[] input) {
        try {
            assertThat(EntryBundle.parse(input).bytes()).isEqualTo(input);
        } catch (MalformedException refused) {
            assertThat(refused).message().isNotEmpty();
        }
    }
}
