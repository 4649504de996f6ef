package no.veikart.merkle;

import java.util.Arrays;

/**
 * Up to 256 neighbouring hashes of one level of a tree (C2SP tlog-tiles).
 *
 * @param level 0 for leaf hashes
 * @param index from 0
 * @param hashes one after the other as they are served; nobody changes them afterwards
 */
public record Tile(int level, long index, byte[] hashes) {

    public Tile {
        if (hashes.length % Hash.SIZE != 0) {
            throw new MalformedException(hashes.length + " bytes are no whole number of hashes");
        }
        new TileAddress(level, index, hashes.length / Hash.SIZE);
    }

    public int width() {
        return hashes.length / Hash.SIZE;
    }

    public TileAddress address() {
        return new TileAddress(level, index, width());
    }

    /**
     * One of its hashes.
     *
     * @param position within the tile, from 0
     */
    public Hash hash(int position) {
        if (position < 0 || position >= width()) {
            throw new IllegalArgumentException(
                    "no hash " + position + " in a tile of width " + width());
        }
        return Hash.at(hashes, position * Hash.SIZE);
    }

    /**
     * The tile as it was when it had only so many hashes.
     *
     * @param width 1 to this tile's
     */
    public Tile first(int width) {
        if (width < 1 || width > width()) {
            throw new IllegalArgumentException(
                    "no first " + width + " hashes in a tile of width " + width());
        }
        return width == width()
                ? this
                : new Tile(level, index, Arrays.copyOf(hashes, width * Hash.SIZE));
    }

    /**
     * The root of a complete subtree within the tile.
     *
     * @param from position of its first hash
     * @param count of its hashes, a power of two
     */
    Hash root(int from, int count) {
        if (count == 1) {
            return hash(from);
        }
        int half = count / 2;
        return TreeHash.node(root(from, half), root(from + half, half));
    }
}
