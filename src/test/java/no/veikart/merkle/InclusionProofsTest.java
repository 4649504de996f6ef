package no.veikart.merkle;

import static no.veikart.merkle.ProofMutations.OTHER;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A proof that holds does not hold any longer once anything in it or beside it is another. */
class InclusionProofsTest {

    private static final List<Hash> LEAVES = RecursiveTree.decimals(0, 300);

    private record Inclusion(Hash leaf, long index, long size, List<Hash> proof, Hash root) {

        static Inclusion of(List<Hash> leaves, int index) {
            return new Inclusion(
                    leaves.get(index),
                    index,
                    leaves.size(),
                    RecursiveTree.path(index, leaves),
                    RecursiveTree.root(leaves));
        }

        void check() {
            Proofs.checkInclusion(leaf, index, size, proof, root);
        }

        Inclusion with(List<Hash> other) {
            return new Inclusion(leaf, index, size, other, root);
        }

        Inclusion at(long otherIndex, long otherSize) {
            return new Inclusion(leaf, otherIndex, otherSize, proof, root);
        }

        Inclusion of(Hash otherLeaf, Hash otherRoot) {
            return new Inclusion(otherLeaf, index, size, proof, otherRoot);
        }

        Map<String, Inclusion> mutations() {
            Map<String, Inclusion> mutations = new LinkedHashMap<>();
            mutations.put("index below", at(index - 1, size));
            mutations.put("index above", at(index + 1, size));
            mutations.put("index xor 2", at(index ^ 2, size));
            mutations.put("negative index", at(-1 - index, size));
            mutations.put("index at the size", at(size, size));
            mutations.put("size doubled", at(index, 2 * size));
            mutations.put("size halved", at(index, size / 2));
            mutations.put("empty size", at(index, 0));
            mutations.put("another leaf", of(OTHER, root));
            mutations.put("the root as leaf", of(TreeHash.node(root, root), root));
            mutations.put("another root", of(leaf, OTHER));
            mutations.put("the empty root", of(leaf, TreeHash.EMPTY));
            ProofMutations.of(proof).forEach((name, other) -> mutations.put(name, with(other)));
            return mutations;
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "ct-inclusion.csv", numLinesToSkip = 1)
    void inclusionInTheKnownTreeHoldsUnlessAnythingIsChanged(int index, int size, String proof) {
        Inclusion known =
                Inclusion.of(KnownTree.leaves().subList(0, size), index)
                        .with(KnownTree.hashes(proof));

        known.check();
        known.mutations().forEach(InclusionProofsTest::assertFails);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 31, 33, 100, 255, 256, 257, 300})
    void noProofSurvivesAChange(int size) {
        List<Hash> leaves = LEAVES.subList(0, size);
        for (int i = 0; i < size; i += 1 + size / 8) {
            Inclusion valid = Inclusion.of(leaves, i);

            valid.check();
            valid.mutations().forEach(InclusionProofsTest::assertFails);
        }
    }

    private static void assertFails(String mutation, Inclusion changed) {
        assertThatExceptionOfType(InvalidProofException.class)
                .as("%s of %s", mutation, changed)
                .isThrownBy(changed::check);
    }

    @Test
    void whatIsWrongIsSaidWithWhatWasExpected() {
        Inclusion proof = Inclusion.of(LEAVES.subList(0, 2), 0);

        assertThatExceptionOfType(InvalidProofException.class)
                .isThrownBy(proof.of(proof.leaf(), OTHER)::check)
                .withMessage("root: expected " + OTHER + ", but was " + proof.root());
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2, 'index: expected one below the size 2, but was 2'",
        "0, 1, 'hashes in the proof: expected 0, but was more'",
        "0, 3, 'hashes in the proof: expected more, but was 1'",
    })
    void aLengthOrAnIndexThatDoesNotFitIsNamed(long index, long size, String message) {
        Inclusion proof = Inclusion.of(LEAVES.subList(0, 2), 0);

        assertThatExceptionOfType(InvalidProofException.class)
                .isThrownBy(proof.at(index, size)::check)
                .withMessage(message);
    }

    @Test
    void theLongestProofsAreChecked() {
        List<Hash> sixtyThree = Collections.nCopies(63, OTHER);
        Hash root = OTHER;
        for (Hash hash : sixtyThree) {
            root = TreeHash.node(root, hash);
        }

        Proofs.checkInclusion(OTHER, 0, Long.MAX_VALUE, sixtyThree, root);
    }
}
