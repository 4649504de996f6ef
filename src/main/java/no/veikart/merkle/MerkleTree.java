package no.veikart.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * Computes the root and the proofs of a tree from its tiles.
 *
 * <p>The recursive definitions of RFC 9162, section 2.1, in which k is the largest power of two
 * below the number of entries.
 */
public final class MerkleTree {

    private final TileSource tiles;
    private final long size;

    /**
     * A tree of a certain size.
     *
     * @param tiles hold this tree, or one that grew out of it
     * @param size entries in the tree
     */
    public MerkleTree(TileSource tiles, long size) {
        if (size < 0) {
            throw new IllegalArgumentException("no tree has " + size + " entries");
        }
        this.tiles = tiles;
        this.size = size;
    }

    public Hash root() {
        return size == 0 ? TreeHash.EMPTY : new Walk().root(0, size);
    }

    /**
     * PATH of RFC 9162, section 2.1.3.1: the hashes that lead from an entry to the root, the leaf's
     * sibling first.
     *
     * @param index of the entry, from 0 to below the size
     */
    public List<Hash> inclusionProof(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no entry " + index + " in a tree of " + size);
        }
        Walk walk = new Walk();
        walk.path(index, 0, size);
        return List.copyOf(walk.proof);
    }

    /**
     * PROOF of RFC 9162, section 2.1.4.1: the hashes that lead from an older tree's root to this
     * one's.
     *
     * @param first entries in the older tree, from 1 to the size
     */
    public List<Hash> consistencyProof(long first) {
        if (first < 1 || first > size) {
            throw new IllegalArgumentException("no proof from " + first + " to " + size);
        }
        Walk walk = new Walk();
        walk.subproof(first, 0, size);
        return List.copyOf(walk.proof);
    }

    /** One way through the tree; ranges of entries are from {@code from} to below {@code to}. */
    private final class Walk {

        private final TileReader reader = new TileReader(tiles, size);
        private final List<Hash> proof = new ArrayList<>();

        private Hash root(long from, long to) {
            long count = to - from;
            if (Long.bitCount(count) == 1) {
                int height = Long.numberOfTrailingZeros(count);
                return reader.subtree(height, from >> height);
            }
            long middle = middle(from, to);
            return TreeHash.node(root(from, middle), root(middle, to));
        }

        private void path(long index, long from, long to) {
            if (to - from == 1) {
                return;
            }
            long middle = middle(from, to);
            if (index < middle) {
                path(index, from, middle);
                proof.add(root(middle, to));
            } else {
                path(index, middle, to);
                proof.add(root(from, middle));
            }
        }

        /** The older tree's root is known to the reader of the proof, so it is not in it. */
        private void subproof(long first, long from, long to) {
            if (first == to) {
                if (from > 0) {
                    proof.add(root(from, to));
                }
                return;
            }
            long middle = middle(from, to);
            if (first <= middle) {
                subproof(first, from, middle);
                proof.add(root(middle, to));
            } else {
                subproof(first, middle, to);
                proof.add(root(from, middle));
            }
        }

        private static long middle(long from, long to) {
            return from + Long.highestOneBit(to - from - 1);
        }
    }
}
