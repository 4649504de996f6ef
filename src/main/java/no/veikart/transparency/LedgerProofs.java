package no.veikart.transparency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import no.veikart.checkpoint.Checkpoints;
import no.veikart.checkpoint.LedgerTree;
import no.veikart.checkpoint.SignedCheckpoint;
import no.veikart.ledger.LedgerEntries;
import no.veikart.merkle.Hash;
import no.veikart.merkle.TreeHash;
import no.veikart.note.SignedNote;
import no.veikart.note.TlogProof;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Makes proofs about what is under the newest checkpoint. */
@ApplicationScoped
class LedgerProofs {

    private final Checkpoints checkpoints;
    private final LedgerTree tree;
    private final LedgerEntries entries;

    LedgerProofs(Checkpoints checkpoints, LedgerTree tree, LedgerEntries entries) {
        this.checkpoints = checkpoints;
        this.tree = tree;
        this.entries = entries;
    }

    /**
     * That an entry stands in the tree of a size.
     *
     * @param treeSize null for that of the newest checkpoint
     * @throws ProblemException 404 where there is no such entry, or no such size was signed over
     */
    @Transactional
    InclusionView inclusion(long index, @Nullable Long treeSize) {
        SignedCheckpoint newest = newest();
        long size = treeSize == null ? newest.size() : treeSize;
        if (size > newest.size() || index >= size) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        return new InclusionView(
                index,
                size,
                leafHash(index).base64(),
                base64(tree.at(size).inclusionProof(index)),
                note(size, newest));
    }

    /** That the tree of one size goes on from that of a smaller one; errors as above. */
    @Transactional
    ConsistencyView consistency(long first, @Nullable Long second) {
        SignedCheckpoint newest = newest();
        long size = second == null ? newest.size() : second;
        if (size > newest.size() || first > size) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        return new ConsistencyView(
                first, size, base64(tree.at(size).consistencyProof(first)), note(size, newest));
    }

    /** A C2SP tlog-proof against the newest checkpoint; errors as above. */
    @Transactional
    String bundle(long index) {
        SignedCheckpoint newest = newest();
        if (index >= newest.size()) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        return new TlogProof(
                        null,
                        index,
                        tree.at(newest.size()).inclusionProof(index),
                        SignedNote.parse(newest.note()))
                .toString();
    }

    private SignedCheckpoint newest() {
        return checkpoints.newest().orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private Hash leafHash(long index) {
        return TreeHash.leaf(entries.find(index, index + 1).get(0).body());
    }

    private @Nullable String note(long size, SignedCheckpoint newest) {
        return size == newest.size()
                ? newest.note()
                : checkpoints.at(size).map(SignedCheckpoint::note).orElse(null);
    }

    private static List<String> base64(List<Hash> hashes) {
        return hashes.stream().map(Hash::base64).toList();
    }
}
