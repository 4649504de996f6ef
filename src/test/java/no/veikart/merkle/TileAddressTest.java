package no.veikart.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileAddressTest {

    /** x001/x234/067 and the tree of 70,000 are examples of C2SP tlog-tiles. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, tile/0/000",
        "0, 1234067, 256, tile/0/x001/x234/067",
        "0, 273, 112, tile/0/273.p/112",
        "1, 1, 17, tile/1/001.p/17",
        "2, 0, 1, tile/2/000.p/1",
        "0, 999, 255, tile/0/999.p/255",
        "0, 1000, 256, tile/0/x001/000",
        "10, 1000000, 256, tile/10/x001/x000/000",
        "63, 0, 1, tile/63/000.p/1",
        "-1, 0, 256, tile/entries/000",
        "-1, 1234067, 8, tile/entries/x001/x234/067.p/8",
        "0, 9223372036854775807, 256, tile/0/x009/x223/x372/x036/x854/x775/807",
    })
    void aPathIsReadAsItIsWritten(int level, long index, int width, String path) {
        TileAddress address = new TileAddress(level, index, width);

        assertThat(address.path()).isEqualTo(path);
        assertThat(TileAddress.parse(path)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/tile/0/000",
                "tile/0",
                "tile/0/",
                "tile/0/0",
                "tile/0/00",
                "tile/0/0000",
                "tile/0/x000/001",
                "tile/0/x001",
                "tile/0/x001/x234",
                "tile/0/001/234",
                "tile/0/X001/234",
                "tile/0/x01/234",
                "tile/0/x001/234/",
                "tile/0/x001//234",
                "tile/0/-01",
                "tile/0/\u0660\u0661\u0662",
                "tile/0/x009/x223/x372/x036/x854/x775/808",
                "tile/0/x999/x999/x999/x999/x999/x999/999",
                "tile/0/x001/x000/x000/x000/x000/x000/x000/000",
                "tile/64/000",
                "tile/00/000",
                "tile/01/000",
                "tile/-1/000",
                "tile/+1/000",
                "tile//000",
                "tile/Entries/000",
                "tile/8/0/000",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/257",
                "tile/0/000.p/08",
                "tile/0/000.p/999",
                "tile/0/000.p/-1",
                "tile/0/000.p/",
                "tile/0/000.p",
                "tile/0/000/p/8",
                "tile/0/000.P/8",
                "tile/0/000.p/8\n",
                "tile/0/000\n",
                " tile/0/000",
                "tile/0/../000",
                "tile/data/000",
            })
    void anotherSpellingIsNoPath(String path) {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> TileAddress.parse(path));
    }

    @ParameterizedTest
    @CsvSource({
        "-2, 0, 1, level -2",
        "64, 0, 1, level 64",
        "0, -1, 1, index -1",
        "0, 0, 0, width 0",
        "0, 0, 257, width 257",
    })
    void whatNoTileHasIsNamed(int level, long index, int width, String culprit) {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> new TileAddress(level, index, width))
                .withMessage("no tile has " + culprit);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0",
        "0, 0, 1, 1",
        "0, 0, 255, 255",
        "0, 0, 256, 256",
        "0, 1, 256, 0",
        "1, 0, 255, 0",
        "1, 0, 256, 1",
        "1, 0, 511, 1",
        "0, 272, 70000, 256",
        "0, 273, 70000, 112",
        "0, 274, 70000, 0",
        "1, 0, 70000, 256",
        "1, 1, 70000, 17",
        "1, 2, 70000, 0",
        "2, 0, 70000, 1",
        "3, 0, 70000, 0",
        "-1, 273, 70000, 112",
        "-1, 274, 70000, 0",
        "0, -1, 70000, 0",
        "0, 36028797018963967, 9223372036854775807, 255",
        "7, 0, 9223372036854775807, 127",
        "8, 0, 9223372036854775807, 0",
        "63, 0, 9223372036854775807, 0",
        "0, 9223372036854775807, 9223372036854775807, 0",
    })
    void theSizeOfATreeSaysHowWideATileIs(int level, long index, long size, int width) {
        assertThat(TileAddress.widthAt(level, index, size)).isEqualTo(width);
    }
}
