package no.veikart.merkle;

/** The way from a node up to the root of its tree, on which a proof gives the siblings. */
final class ProofPath {

    private Hash hash;
    private long position;
    private long last;
    private int climbed;

    /**
     * @param position of the node among those of its level
     * @param last position in that level
     */
    ProofPath(Hash start, long position, long last) {
        hash = start;
        this.position = position;
        this.last = last;
    }

    /**
     * Goes up to the parent.
     *
     * @return whether the sibling is on the left, so that it belongs to every older tree too
     */
    boolean climb(Hash sibling) {
        if (last == 0) {
            throw new InvalidProofException("hashes in the proof", climbed, "more");
        }
        climbed++;
        boolean left = isRight(position) || position == last;
        hash = left ? TreeHash.node(sibling, hash) : TreeHash.node(hash, sibling);
        if (left) {
            passLevelsWithoutSibling();
        }
        up();
        return left;
    }

    /** The last node of a level that is no right child stands for itself one level up. */
    private void passLevelsWithoutSibling() {
        while (!isRight(position) && position != 0) {
            up();
        }
    }

    private void up() {
        position >>= 1;
        last >>= 1;
    }

    private static boolean isRight(long position) {
        return (position & 1) == 1;
    }

    /**
     * @throws InvalidProofException unless this is the top, and has the root
     */
    void arrive(String what, Hash root) {
        if (last != 0) {
            throw new InvalidProofException("hashes in the proof", "more", climbed);
        }
        if (!hash.equals(root)) {
            throw new InvalidProofException(what, root, hash);
        }
    }
}
