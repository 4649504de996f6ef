package no.veikart.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryBundleTest {

    @Test
    void eachEntryStandsAfterItsLength() {
        EntryBundle bundle = new EntryBundle(List.of(new byte[] {7}, new byte[0], new byte[258]));

        byte[] bytes = bundle.bytes();

        assertThat(HexFormat.of().formatHex(bytes)).startsWith("000107" + "0000" + "010200");
        assertThat(bytes).hasSize(2 + 1 + 2 + 2 + 258);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void aBundleIsReadAsItIsWritten(long seed) {
        Random random = new Random(seed);
        List<byte[]> entries =
                Stream.generate(() -> bytes(random)).limit(1 + random.nextInt(256)).toList();

        EntryBundle read = EntryBundle.parse(new EntryBundle(entries).bytes());

        assertThat(read.entries()).containsExactlyElementsOf(entries);
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(1 << random.nextInt(12))];
        random.nextBytes(bytes);
        return bytes;
    }

    @Test
    void theLargestEntryIsWritten() {
        byte[] largest = new byte[65_535];

        byte[] bytes = new EntryBundle(List.of(largest)).bytes();

        assertThat(EntryBundle.parse(bytes).entries()).containsExactly(largest);
    }

    @ParameterizedTest
    @CsvSource({
        "'', no bundle has 0 entries",
        "00, the bundle ends within its entry 0",
        "0001, the bundle ends within its entry 0",
        "ffff00, the bundle ends within its entry 0",
        "00010700, the bundle ends within its entry 1",
        "0001070002aa, the bundle ends within its entry 1",
    })
    void whatIsNoWholeNumberOfEntriesIsRefused(String hex, String message) {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> EntryBundle.parse(HexFormat.of().parseHex(hex)))
                .withMessage(message);
    }

    @Test
    void moreThanATilesWidthIsRefused() {
        byte[] emptyEntries = new byte[2 * 257];

        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> EntryBundle.parse(emptyEntries));
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> new EntryBundle(Collections.nCopies(257, new byte[0])));
    }

    @Test
    void anEntryThatItsLengthCannotSayIsRefused() {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> new EntryBundle(List.of(new byte[65_536])))
                .withMessage("no entry has 65536 bytes");
    }
}
