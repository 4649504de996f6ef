package no.veikart.merkle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tree that has got new entries.
 *
 * @param tiles the tiles that are new or have become wider, by level and index; a partial one
 *     replaces the narrower one with its index
 * @param size entries in the grown tree
 */
public record TreeGrowth(List<Tile> tiles, long size, Hash root) {

    public TreeGrowth {
        tiles = List.copyOf(tiles);
    }

    /**
     * Appends leaf hashes to a tree.
     *
     * @param tiles hold the tree; of them only the partial ones at its right edge are read
     * @param size entries in the tree before
     */
    public static TreeGrowth of(TileSource tiles, long size, List<Hash> leaves) {
        List<Tile> grown = new ArrayList<>();
        List<Hash> hashes = leaves;
        TileReader before = new TileReader(tiles, size);
        for (int level = 0; !hashes.isEmpty(); level++) {
            List<Tile> extended = extend(before, level, TileAddress.hashesAt(level, size), hashes);
            grown.addAll(extended);
            hashes = rootsOfFull(extended);
        }
        long newSize = Math.addExact(size, leaves.size());
        Hash root = new MerkleTree(over(tiles, grown), newSize).root();
        return new TreeGrowth(grown, newSize, root);
    }

    private static List<Tile> extend(TileReader before, int level, long present, List<Hash> added) {
        List<Tile> extended = new ArrayList<>();
        long index = present / TileAddress.FULL_WIDTH;
        int width = (int) (present % TileAddress.FULL_WIDTH);
        byte[] kept = width == 0 ? new byte[0] : before.tile(level, index).hashes();
        for (int taken = 0; taken < added.size(); ) {
            int count = Math.min(TileAddress.FULL_WIDTH - width, added.size() - taken);
            byte[] hashes = join(kept, width, added.subList(taken, taken + count));
            extended.add(new Tile(level, index, hashes));
            taken += count;
            index++;
            width = 0;
        }
        return extended;
    }

    private static byte[] join(byte[] kept, int width, List<Hash> added) {
        byte[] hashes = new byte[(width + added.size()) * Hash.SIZE];
        System.arraycopy(kept, 0, hashes, 0, width * Hash.SIZE);
        int offset = width * Hash.SIZE;
        for (Hash hash : added) {
            hash.copyTo(hashes, offset);
            offset += Hash.SIZE;
        }
        return hashes;
    }

    /** A partial tile has no place in the level above: its root will be another when it is full. */
    private static List<Hash> rootsOfFull(List<Tile> tiles) {
        return tiles.stream()
                .filter(tile -> tile.width() == TileAddress.FULL_WIDTH)
                .map(tile -> tile.root(0, TileAddress.FULL_WIDTH))
                .toList();
    }

    private static TileSource over(TileSource below, List<Tile> grown) {
        Map<List<Long>, Tile> found = new HashMap<>();
        grown.forEach(tile -> found.put(List.of((long) tile.level(), tile.index()), tile));
        return (level, index, width) -> {
            Tile tile = found.get(List.of((long) level, index));
            return tile != null ? tile : below.read(level, index, width);
        };
    }
}
