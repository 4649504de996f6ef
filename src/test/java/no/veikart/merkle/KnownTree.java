package no.veikart.merkle;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The tree of eight entries that the tests of Certificate Transparency have always had. */
final class KnownTree {

    private KnownTree() {}

    static List<Hash> leaves() {
        return Stream.of(
                        "",
                        "00",
                        "10",
                        "2021",
                        "3031",
                        "40414243",
                        "5051525354555657",
                        "606162636465666768696a6b6c6d6e6f")
                .map(HexFormat.of()::parseHex)
                .map(TreeHash::leaf)
                .toList();
    }

    /** Reads hashes in hex with spaces between. */
    static List<Hash> hashes(String hex) {
        return Arrays.stream(hex.split(" "))
                .filter(hash -> !hash.isEmpty())
                .map(HexFormat.of()::parseHex)
                .map(Hash::of)
                .toList();
    }
}
