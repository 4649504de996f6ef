package no.veikart.merkle;

import java.util.HashMap;
import java.util.Map;

/** Finds roots of complete subtrees in the tiles of one tree, and reads no tile twice. */
final class TileReader {

    private static final int LEVEL_BITS = 8;

    private final TileSource tiles;
    private final long treeSize;
    private final Map<TileAddress, Tile> read = new HashMap<>();

    TileReader(TileSource tiles, long treeSize) {
        this.tiles = tiles;
        this.treeSize = treeSize;
    }

    /**
     * The root of the 2^height entries from index * 2^height on.
     *
     * <p>Taken from the highest tile that has it or its parts, so that no lower one is needed.
     */
    Hash subtree(int height, long index) {
        int level = height / LEVEL_BITS;
        int count = 1 << (height % LEVEL_BITS);
        long first = index * count;
        Tile tile = tile(level, first / TileAddress.FULL_WIDTH);
        return tile.root((int) (first % TileAddress.FULL_WIDTH), count);
    }

    /** The tile, which the tree must have; it may be wider than the tree's. */
    Tile tile(int level, long index) {
        int width = TileAddress.widthAt(level, index, treeSize);
        return read.computeIfAbsent(new TileAddress(level, index, width), this::read);
    }

    private Tile read(TileAddress wanted) {
        Tile tile = tiles.read(wanted.level(), wanted.index(), wanted.width());
        if (tile.level() != wanted.level()
                || tile.index() != wanted.index()
                || tile.width() < wanted.width()) {
            throw new IllegalStateException(
                    "asked for " + wanted.path() + ", got " + tile.address().path());
        }
        return tile;
    }
}
