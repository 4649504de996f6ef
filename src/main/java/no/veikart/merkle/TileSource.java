package no.veikart.merkle;

/** Where a tree's hash tiles are kept. */
@FunctionalInterface
public interface TileSource {

    /**
     * Reads one tile.
     *
     * @param level from 0
     * @param index from 0
     * @param width hashes that are needed, 1 to 256
     * @return the tile with at least so many hashes; those beyond are not looked at
     * @throws RuntimeException if it is not there
     */
    Tile read(int level, long index, int width);
}
