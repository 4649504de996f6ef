package no.veikart.merkle;

import static no.veikart.merkle.ProofMutations.OTHER;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A proof that holds does not hold any longer once anything in it or beside it is another. */
class ConsistencyProofsTest {

    private static final List<Hash> LEAVES = RecursiveTree.decimals(0, 300);

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
            ProofMutations.of(proof).forEach((name, other) -> mutations.put(name, with(other)));
            return mutations;
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "ct-consistency.csv", numLinesToSkip = 1)
    void consistencyOfTheKnownTreeHoldsUnlessAnythingIsChanged(
            int first, int second, String proof) {
        Consistency known =
                Consistency.of(first, KnownTree.leaves().subList(0, second))
                        .with(KnownTree.hashes(proof));

        known.check();
        mutationsThatMatter(known).forEach(ConsistencyProofsTest::assertFails);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 31, 33, 100, 255, 256, 257, 300})
    void noProofSurvivesAChange(int size) {
        List<Hash> leaves = LEAVES.subList(0, size);
        for (int first = 1; first <= size; first += 1 + size / 8) {
            Consistency valid = Consistency.of(first, leaves);

            valid.check();
            mutationsThatMatter(valid).forEach(ConsistencyProofsTest::assertFails);
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

    private static void assertFails(String mutation, Consistency changed) {
        assertThatExceptionOfType(InvalidProofException.class)
                .as("%s of %s", mutation, changed)
                .isThrownBy(changed::check);
    }

    @Test
    void whatIsWrongIsSaidWithWhatWasExpected() {
        Consistency proof = Consistency.of(2, LEAVES.subList(0, 3));

        assertThatExceptionOfType(InvalidProofException.class)
                .isThrownBy(proof.of(proof.older(), OTHER)::check)
                .withMessage("second root: expected " + OTHER + ", but was " + proof.newer());
        assertThatExceptionOfType(InvalidProofException.class)
                .isThrownBy(proof.between(0, 3)::check)
                .withMessage("first size: expected 1 to 3, but was 0");
        assertThatExceptionOfType(InvalidProofException.class)
                .isThrownBy(proof.with(List.of())::check)
                .withMessage("proof between sizes: expected at least one hash, but was none");
    }
}
