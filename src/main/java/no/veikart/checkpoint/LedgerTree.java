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

    /**
     * Adds the entries that are not yet in the tree, in the caller's transaction.
     *
     * @param size number of entries that have an index
     * @return the root at that size
     */
    public Hash extendTo(long size) {
        long known = tiles.size();
        while (known < size) {
            TreeGrowth growth =
                    TreeGrowth.of(tiles, known, leaves(known, Math.min(size, known + AT_ONCE)));
            tiles.store(growth.tiles());
            known = growth.size();
        }
        return at(size).root();
    }

    private List<Hash> leaves(long from, long to) {
        List<Hash> leaves = entries.leafHashes(from, to).stream().map(Hash::of).toList();
        if (leaves.size() != to - from) {
            throw new LogBroken("entries are missing between " + from + " and " + to);
        }
        return leaves;
    }
}
