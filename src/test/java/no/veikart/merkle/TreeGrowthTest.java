package no.veikart.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeGrowthTest {

    private static final List<Hash> LEAVES = RecursiveTree.decimals(0, 70_000);
    private static final StoredTiles AT_ONCE = StoredTiles.of(LEAVES);

    /** Where decimal-tiles.csv comes from says {@link MerkleTreeTest}. */
    @ParameterizedTest
    @CsvFileSource(resources = "decimal-tiles.csv", numLinesToSkip = 1)
    void tilesAreThoseOfTheKnownTree(String path, String sha256, int size)
            throws NoSuchAlgorithmException {
        byte[] body = body(TileAddress.parse(path));

        assertThat(body).hasSize(size);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body)))
                .isEqualTo(sha256);
    }

    private static byte[] body(TileAddress address) {
        if (address.level() == TileAddress.ENTRIES) {
            int first = (int) address.index() * TileAddress.FULL_WIDTH;
            return new EntryBundle(
                            IntStream.range(first, first + address.width())
                                    .mapToObj(RecursiveTree::decimal)
                                    .toList())
                    .bytes();
        }
        return AT_ONCE.stored(address.level(), address.index()).first(address.width()).hashes();
    }

    /** 273 full and a partial one of leaf hashes, then 1 and a partial one, then a partial one. */
    @Test
    void thereAreNoOtherTiles() {
        assertThat(AT_ONCE.count()).isEqualTo(274 + 2 + 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void growthInAnyPortionsGivesTheTilesOfTheRecursiveDefinition(long seed) {
        Random random = new Random(seed);
        StoredTiles tiles = new StoredTiles();
        while (tiles.size() < 3_000) {
            int before = (int) tiles.size();
            int portion = portion(random);
            TreeGrowth growth = tiles.grow(LEAVES.subList(before, before + portion));

            List<Hash> all = LEAVES.subList(0, before + portion);
            assertThat(growth.size()).isEqualTo(all.size());
            assertThat(growth.root()).isEqualTo(RecursiveTree.root(all));
            assertThat(growth.tiles())
                    .extracting(Tile::address)
                    .containsExactlyElementsOf(changed(before, all.size()));
            growth.tiles().forEach(tile -> assertIsDefined(tile, all));
        }
    }

    private static int portion(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> 0;
            case 1 -> 1;
            case 2 -> 255 + random.nextInt(3);
            case 3 -> random.nextInt(40);
            default -> random.nextInt(900);
        };
    }

    private static List<TileAddress> changed(long before, long after) {
        List<TileAddress> changed = new ArrayList<>();
        for (int level = 0; level < 8; level++) {
            for (long index = 0; TileAddress.widthAt(level, index, after) > 0; index++) {
                int width = TileAddress.widthAt(level, index, after);
                if (width != TileAddress.widthAt(level, index, before)) {
                    changed.add(new TileAddress(level, index, width));
                }
            }
        }
        return changed;
    }

    /** Hash j of level l is the root of the entries from j * 256^l to below (j + 1) * 256^l. */
    private static void assertIsDefined(Tile tile, List<Hash> leaves) {
        int span = 1 << (8 * tile.level());
        for (int i = 0; i < tile.width(); i++) {
            int first = (int) (tile.index() * TileAddress.FULL_WIDTH + i) * span;
            assertThat(tile.hash(i))
                    .isEqualTo(RecursiveTree.root(leaves.subList(first, first + span)));
        }
    }

    @Test
    void onlyTheRightEdgeIsRead() {
        StoredTiles tiles = StoredTiles.of(LEAVES.subList(0, 69_000));
        tiles.takeReads();

        tiles.grow(LEAVES.subList(69_000, 70_000));

        assertThat(tiles.takeReads())
                .extracting(TileAddress::path)
                .containsExactlyInAnyOrder("tile/0/269.p/136", "tile/1/001.p/13", "tile/2/000.p/1");
    }

    @Test
    void atTheEdgeOfATileOnlyWhatTheRootNeedsIsRead() {
        StoredTiles tiles = StoredTiles.of(LEAVES.subList(0, 256));
        tiles.takeReads();

        TreeGrowth growth = tiles.grow(LEAVES.subList(256, 257));

        assertThat(growth.tiles())
                .extracting(tile -> tile.address().path())
                .containsExactly("tile/0/001.p/1");
        assertThat(tiles.takeReads())
                .extracting(TileAddress::path)
                .containsExactly("tile/1/000.p/1");
    }

    @Test
    void growthByNothingChangesNothing() {
        TreeGrowth growth = TreeGrowth.of(AT_ONCE, 70_000, List.of());

        assertThat(growth.tiles()).isEmpty();
        assertThat(growth.size()).isEqualTo(70_000);
        assertThat(growth.root()).isEqualTo(AT_ONCE.tree().root());
    }

    @Test
    void aSourceThatHasLessIsNotBelieved() {
        StoredTiles tiles = StoredTiles.of(LEAVES.subList(0, 7));

        assertThatIllegalStateException()
                .isThrownBy(() -> TreeGrowth.of(tiles, 8, LEAVES.subList(8, 9)))
                .withMessage("asked for tile/0/000.p/8, got tile/0/000.p/7");
    }
}
