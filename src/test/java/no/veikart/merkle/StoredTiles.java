package no.veikart.merkle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tiles of a growing tree in memory, of which it remembers the reads. */
public final class StoredTiles implements TileSource {

    private final Map<String, Tile> tiles = new HashMap<>();
    private final List<TileAddress> reads = new ArrayList<>();
    private long size;

    /** A tree over these leaf hashes. */
    public static StoredTiles of(List<Hash> leaves) {
        StoredTiles tiles = new StoredTiles();
        tiles.grow(leaves);
        return tiles;
    }

    @Override
    public Tile read(int level, long index, int width) {
        reads.add(new TileAddress(level, index, width));
        return stored(level, index);
    }

    /** A tile as it is now. */
    public Tile stored(int level, long index) {
        Tile tile = tiles.get(level + "/" + index);
        if (tile == null) {
            throw new AssertionError("there is no tile " + level + "/" + index);
        }
        return tile;
    }

    TreeGrowth grow(List<Hash> leaves) {
        TreeGrowth growth = TreeGrowth.of(this, size, leaves);
        growth.tiles().forEach(tile -> tiles.put(tile.level() + "/" + tile.index(), tile));
        size = growth.size();
        return growth;
    }

    public long size() {
        return size;
    }

    MerkleTree tree() {
        return new MerkleTree(this, size);
    }

    int count() {
        return tiles.size();
    }

    /** What was read since this was asked last. */
    List<TileAddress> takeReads() {
        List<TileAddress> taken = List.copyOf(reads);
        reads.clear();
        return taken;
    }
}
