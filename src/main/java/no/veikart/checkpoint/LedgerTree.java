package no.veikart.checkpoint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import no.veikart.ledger.LedgerEntries;
import no.veikart.merkle.Hash;
import no.veikart.merkle.MerkleTree;
import no.veikart.merkle.TreeGrowth;

/** The tree over the ledger's entries (RFC 6962), of this size and of every smaller one. */
@ApplicationScoped
public class LedgerTree {

    private static final int AT_ONCE = 50_000;

    private final TreeTiles tiles;
    private final LedgerEntries entries;

    LedgerTree(TreeTiles tiles, LedgerEntries entries) {
        this.tiles = tiles;
        this.entries = entries;
    }

    /** The tree as it was when it had that many entries. */
    public MerkleTree at(long size) {
        return new MerkleTree(tiles, size);
    }

    /** The root of the tree as it was when it had that many entries, by what is stored of it. */
    Hash rootAt(long size) {
        return new MerkleTree(tiles.withEdgeOf(size), size).root();
    }

    /**
     * Adds the entries that are not yet in the tree, in the caller's transaction.
     *
     * @param size number of entries that have an index
     * @return the root at that size
     */
    public Hash extendTo(long size) {
        long known = tiles.size();
        if (known >= size) {
            return rootAt(size);
        }
        TreeGrowth growth = extend(known, size);
        while (growth.size() < size) {
            growth = extend(growth.size(), size);
        }
        return growth.root();
    }

    private TreeGrowth extend(long known, long size) {
        TreeGrowth growth =
                TreeGrowth.of(
                        tiles.withEdgeOf(known),
                        known,
                        leaves(known, Math.min(size, known + AT_ONCE)));
        tiles.store(growth.tiles());
        return growth;
    }

    private List<Hash> leaves(long from, long to) {
        List<Hash> leaves = entries.leafHashes(from, to).stream().map(Hash::of).toList();
        if (leaves.size() != to - from) {
            throw new LogBroken("entries are missing between " + from + " and " + to);
        }
        return leaves;
    }
}
