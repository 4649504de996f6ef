package no.veikart.checkpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import no.veikart.merkle.Hash;

/**
 * Signs the newest public state of the log. By whoever publishes, so that it is done by one at a
 * time.
 */
@ApplicationScoped
public class SignCheckpoint {

    private final LogHeads heads;
    private final LedgerTree tree;
    private final Continuity continuity;
    private final LogSigner signer;
    private final LastSigned lastSigned;
    private final Checkpoints checkpoints;

    SignCheckpoint(
            LogHeads heads,
            LedgerTree tree,
            Continuity continuity,
            LogSigner signer,
            LastSigned lastSigned,
            Checkpoints checkpoints) {
        this.heads = heads;
        this.tree = tree;
        this.continuity = continuity;
        this.signer = signer;
        this.lastSigned = lastSigned;
        this.checkpoints = checkpoints;
    }

    /**
     * Signs what is public, unless that is done, in the caller's transaction.
     *
     * <p>What is signed was committed before: were the database to lose it again, the file outside
     * the database would tell.
     *
     * @return whether there is a new checkpoint
     * @throws LogBroken if the log is not the continuation of what was signed before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean run() {
        LogHead head = heads.read();
        if (head.size() == head.signed()) {
            continuity.watch(head);
            return false;
        }
        continuity.require(head);
        SignedCheckpoint signed = signer.sign(head.size(), root(head));
        lastSigned.keep(signed);
        checkpoints.insert(signed);
        return true;
    }

    /** A log that is older than its tree gets the tree first. */
    private Hash root(LogHead head) {
        Hash known = head.root();
        if (known != null) {
            return known;
        }
        Hash root = tree.extendTo(head.size());
        heads.setRoot(root);
        return root;
    }
}
