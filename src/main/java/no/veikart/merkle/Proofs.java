package no.veikart.merkle;

import java.util.List;

/** Checks proofs, from nothing but hashes (RFC 9162, sections 2.1.3.2 and 2.1.4.2). */
public final class Proofs {

    private Proofs() {}

    /**
     * Checks that an entry stands in a tree.
     *
     * @param leaf the entry's leaf hash
     * @param index of the entry, from 0
     * @param size entries in the tree
     * @throws InvalidProofException if the proof does not lead from the leaf to the root
     */
    public static void checkInclusion(
            Hash leaf, long index, long size, List<Hash> proof, Hash root) {
        if (index < 0 || index >= size) {
            throw new InvalidProofException("index", "one below the size " + size, index);
        }
        ProofPath path = new ProofPath(leaf, index, size - 1);
        proof.forEach(path::climb);
        path.arrive("root", root);
    }

    /**
     * Checks that a tree begins with all entries of an older one, in their order.
     *
     * @param first entries in the older tree; nothing is proved by an empty one
     * @param second entries in the newer tree
     * @throws InvalidProofException if the proof does not lead from one root to the other
     */
    public static void checkConsistency(
            long first, Hash firstRoot, long second, Hash secondRoot, List<Hash> proof) {
        if (first < 1 || first > second) {
            throw new InvalidProofException("first size", "1 to " + second, first);
        }
        if (first == second) {
            checkSame(firstRoot, secondRoot, proof);
        } else {
            checkGrown(first, firstRoot, second, secondRoot, proof);
        }
    }

    private static void checkSame(Hash firstRoot, Hash secondRoot, List<Hash> proof) {
        if (!proof.isEmpty()) {
            throw new InvalidProofException("proof between equal sizes", "no hash", proof.size());
        }
        if (!firstRoot.equals(secondRoot)) {
            throw new InvalidProofException("second root", firstRoot, secondRoot);
        }
    }

    private static void checkGrown(
            long first, Hash firstRoot, long second, Hash secondRoot, List<Hash> proof) {
        if (proof.isEmpty()) {
            throw new InvalidProofException("proof between sizes", "at least one hash", "none");
        }
        boolean complete = Long.bitCount(first) == 1;
        Hash start = complete ? firstRoot : proof.get(0);
        int height = Long.numberOfTrailingZeros(first);
        ProofPath path = new ProofPath(start, (first - 1) >> height, (second - 1) >> height);
        Hash older = start;
        for (Hash hash : proof.subList(complete ? 0 : 1, proof.size())) {
            if (path.climb(hash)) {
                older = TreeHash.node(hash, older);
            }
        }
        if (!older.equals(firstRoot)) {
            throw new InvalidProofException("first root", firstRoot, older);
        }
        path.arrive("second root", secondRoot);
    }
}
