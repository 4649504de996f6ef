package no.veikart.merkle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Every way in which the hashes of a proof can be others. */
final class ProofMutations {

    static final Hash OTHER = TreeHash.leaf(new byte[] {42});

    private ProofMutations() {}

    /** Changed proofs by what was changed. */
    static Map<String, List<Hash>> of(List<Hash> proof) {
        Map<String, List<Hash>> mutations = new LinkedHashMap<>();
        mutations.put("a hash before", changed(proof, hashes -> hashes.add(0, OTHER)));
        mutations.put("a hash after", changed(proof, hashes -> hashes.add(OTHER)));
        for (int i = 0; i < proof.size(); i++) {
            int at = i;
            Hash flipped = flip(proof.get(at), at);
            mutations.put("bit of " + at, changed(proof, hashes -> hashes.set(at, flipped)));
            mutations.put("without " + at, changed(proof, hashes -> hashes.remove(at)));
            mutations.put("twice " + at, changed(proof, hashes -> hashes.add(at, hashes.get(at))));
            mutations.put("inserted " + at, changed(proof, hashes -> hashes.add(at, OTHER)));
        }
        if (!proof.isEmpty()) {
            mutations.put("no proof", List.of());
        }
        return mutations;
    }

    private static List<Hash> changed(List<Hash> proof, Consumer<List<Hash>> change) {
        List<Hash> copy = new ArrayList<>(proof);
        change.accept(copy);
        return copy;
    }

    private static Hash flip(Hash hash, int position) {
        byte[] bytes = hash.bytes();
        bytes[(7 * position) % Hash.SIZE] ^= (byte) (1 << (position % 8));
        return Hash.of(bytes);
    }
}
