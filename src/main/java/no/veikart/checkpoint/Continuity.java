package no.veikart.checkpoint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import no.veikart.merkle.Hash;
import no.veikart.note.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * Holds the log in the database to what was signed last: a database that was set back, by a
 * restored copy or by a change to a standby that lagged, is never signed anew, as there would be
 * two trees for one size.
 */
@ApplicationScoped
public class Continuity {

    private final LastSigned lastSigned;
    private final LedgerTree tree;
    private final LogHeads heads;
    private volatile @Nullable Trouble trouble;

    Continuity(LastSigned lastSigned, LedgerTree tree, LogHeads heads) {
        this.lastSigned = lastSigned;
        this.tree = tree;
        this.heads = heads;
    }

    /**
     * Checks that the public log goes on from what was signed last, and that its tree is the stored
     * one.
     *
     * @throws LogBroken if not; nothing may be published or signed then
     * @throws LastSignedUnknown if that cannot be told; nothing may be signed then either
     */
    public void require() {
        require(heads.read());
    }

    /** The same of a log that was just looked at. */
    void require(LogHead head) {
        try {
            check(head);
            trouble = null;
        } catch (LogBroken e) {
            trouble = new Trouble(e.getMessage(), true);
            throw e;
        } catch (LastSignedUnknown e) {
            trouble = new Trouble(e.getMessage(), false);
            throw e;
        }
    }

    /**
     * The same while there is nothing to sign, for little: only where something is amiss, or may
     * have been mended.
     */
    void watch(LogHead head) {
        if (trouble != null || !reaches(head.size())) {
            require(head);
        }
    }

    private boolean reaches(long size) {
        try {
            return lastSigned.read().map(signed -> signed.size() <= size).orElse(true);
        } catch (LastSignedUnknown e) {
            return false;
        }
    }

    /** What keeps the log from being signed; empty as long as all is well. */
    Optional<Trouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    private void check(LogHead head) {
        Hash root = head.root();
        if (root != null) {
            requireSame("the stored root of size", head.size(), root, tree.rootAt(head.size()));
        }
        lastSigned.read().ifPresent(signed -> requireExtends(signed, head));
    }

    private void requireExtends(Checkpoint signed, LogHead head) {
        if (head.size() < signed.size()) {
            throw new LogBroken(
                    String.format(
                            Locale.ROOT,
                            "the database is behind: it has %d entries, and %d were signed",
                            head.size(),
                            signed.size()));
        }
        Hash root = head.root();
        requireSame(
                "the root signed at size",
                signed.size(),
                signed.root(),
                signed.size() == head.size() && root != null ? root : tree.rootAt(signed.size()));
    }

    private static void requireSame(String what, long size, Hash expected, Hash actual) {
        if (!expected.equals(actual)) {
            throw new LogBroken(
                    String.format(
                            Locale.ROOT,
                            "%s %d is %s, and the database has %s",
                            what,
                            size,
                            expected,
                            actual));
        }
    }

    /**
     * Why nothing is signed.
     *
     * @param broken whether the database is not the continuation of what was signed
     */
    record Trouble(String reason, boolean broken) {}
}
