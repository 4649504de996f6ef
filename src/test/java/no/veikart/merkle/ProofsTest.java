package no.veikart.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A proof that holds does not hold any longer once anything in it or beside it is another. */
class ProofsTest {

    private static final List<Hash> LEAVES = RecursiveTree.decimals(0, 300);
    private static final Hash OTHER = TreeHash.leaf(new byte[] {42});

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
            mutationsOf(proof).forEach((name, other) -> mutations.put(name, with(other)));
            return mutations;
        }
    }

    private record Consistency(long first, Hash older, long second, Hash newer, List<Hash> proof) {

        static Consistency of(int first, List<Hash> leaves) {
            return new Consistency(
                    first,
                    RecursiveTree.root(leaves.subList(0, first)),
                    leaves.size(),
                    RecursiveTree.root(leaves),
                    RecursiveTree.proof(first, leaves));
        }

        void check() {
            Proofs.checkConsistency(first, older, second, newer, proof);
        }

        Consistency with(List<Hash> other) {
            return new Consistency(first, older, second, newer, other);
        }

        Consistency between(long otherFirst, long otherSecond) {
            return new Consistency(otherFirst, older, otherSecond, newer, proof);
        }

        Consistency of(Hash otherOlder, Hash otherNewer) {
            return new Consistency(first, otherOlder, second, otherNewer, proof);
        }

        Map<String, Consistency> mutations() {
            Map<String, Consistency> mutations = new LinkedHashMap<>();
            mutations.put("first zero", between(0, second));
            mutations.put("first negative", between(-first, second));
            mutations.put("first above second", between(second + 1, second));
            mutations.put("first above", between(first + 1, second));
            mutations.put("first xor 2", between(first ^ 2, second));
            mutations.put("sizes swapped", between(second + 1, first));
            mutations.put("equal sizes", between(second, second));
            mutations.put("second doubled", between(first, 2 * second));
            mutations.put("second halved", between(first, second / 2));
            mutations.put("another first root", of(OTHER, newer));
            mutations.put("another second root", of(older, OTHER));
            mutations.put("roots swapped", of(newer, older));
            mutations.put("empty roots", of(TreeHash.EMPTY, TreeHash.EMPTY));
            mutationsOf(proof).forEach((name, other) -> mutations.put(name, with(other)));
            return mutations;
        }
    }

    private static Map<String, List<Hash>> mutationsOf(List<Hash> proof) {
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

    @ParameterizedTest
    @CsvFileSource(resources = "ct-inclusion.csv", numLinesToSkip = 1)
    void inclusionInTheKnownTreeHoldsUnlessAnythingIsChanged(int index, int size, String proof) {
        Inclusion known =
                Inclusion.of(KnownTree.leaves().subList(0, size), index)
                        .with(KnownTree.hashes(proof));

        known.check();
        known.mutations().forEach(ProofsTest::assertFails);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "ct-consistency.csv", numLinesToSkip = 1)
    void consistencyOfTheKnownTreeHoldsUnlessAnythingIsChanged(
            int first, int second, String proof) {
        Consistency known =
                Consistency.of(first, KnownTree.leaves().subList(0, second))
                        .with(KnownTree.hashes(proof));

        known.check();
        mutationsThatMatter(known).forEach(ProofsTest::assertFails);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 31, 33, 100, 255, 256, 257, 300})
    void noProofSurvivesAChange(int size) {
        List<Hash> leaves = LEAVES.subList(0, size);
        for (int i = 0; i < size; i += 1 + size / 8) {
            Inclusion inclusion = Inclusion.of(leaves, i);
            Consistency consistency = Consistency.of(i + 1, leaves);

            inclusion.check();
            inclusion.mutations().forEach(ProofsTest::assertFails);
            consistency.check();
            mutationsThatMatter(consistency).forEach(ProofsTest::assertFails);
        }
    }

    /** With equal sizes some changes are none. */
    private static Map<String, Consistency> mutationsThatMatter(Consistency valid) {
        Map<String, Consistency> mutations = valid.mutations();
        if (valid.first() == valid.second()) {
            mutations.keySet().removeAll(List.of("equal sizes", "roots swapped", "empty roots"));
        }
        return mutations;
    }

    private static void assertFails(String mutation, Inclusion changed) {
        assertThatExceptionOfType(InvalidProofException.class)
                .as("%s of %s", mutation, changed)
                .isThrownBy(changed::check);
    }

    private static void assertFails(String mutation, Consistency changed) {
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
        assertThat(root).isNotEqualTo(OTHER);
    }
}
