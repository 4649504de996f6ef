package no.veikart.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compared with known trees and with the recursive definition.
 *
 * <p>ct-*.csv is the tree of eight entries that the tests of Certificate Transparency have always
 * had; decimal-*.csv, over the entries "0", "1" and so on, was made with a program in Python and in
 * part confirmed with Go's golang.org/x/mod/sumdb/tlog.
 */
class MerkleTreeTest {

    private static final StoredTiles CT = StoredTiles.of(KnownTree.leaves());
    private static final List<Hash> DECIMALS = RecursiveTree.decimals(0, 70_000);
    private static final StoredTiles STORED = StoredTiles.of(DECIMALS);

    @ParameterizedTest
    @CsvFileSource(resources = "ct-tree.csv", numLinesToSkip = 1)
    void leavesAndRootsAreThoseOfTheKnownTree(int size, String entry, String leaf, String root) {
        assertThat(TreeHash.leaf(HexFormat.of().parseHex(entry)).hex()).isEqualTo(leaf);
        assertThat(new MerkleTree(CT, size).root().hex()).isEqualTo(root);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "ct-inclusion.csv", numLinesToSkip = 1)
    void inclusionProofsAreThoseOfTheKnownTree(long index, long size, String proof) {
        assertThat(new MerkleTree(CT, size).inclusionProof(index))
                .isEqualTo(KnownTree.hashes(proof));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "ct-consistency.csv", numLinesToSkip = 1)
    void consistencyProofsAreThoseOfTheKnownTree(long first, long second, String proof) {
        assertThat(new MerkleTree(CT, second).consistencyProof(first))
                .isEqualTo(KnownTree.hashes(proof));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "decimal-roots.csv", numLinesToSkip = 1)
    void rootsAreThoseOfLargerKnownTrees(int size, String root) {
        assertThat(new MerkleTree(STORED, size).root().hex()).isEqualTo(root);
        assertThat(RecursiveTree.root(DECIMALS.subList(0, size)).hex()).isEqualTo(root);
    }

    @Test
    void theEmptyTreeHasARootAndNoTile() {
        MerkleTree empty = new StoredTiles().tree();

        assertThat(empty.root()).isEqualTo(TreeHash.EMPTY);
        assertThatIllegalArgumentException().isThrownBy(() -> empty.inclusionProof(0));
        assertThatIllegalArgumentException().isThrownBy(() -> empty.consistencyProof(0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void proofsOfATreeOfAnySizeAreTheRecursiveOnesAndHold(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            int size = 1 + random.nextInt(1 << random.nextInt(4, 13));
            List<Hash> leaves = DECIMALS.subList(0, size);
            MerkleTree tree = new MerkleTree(STORED, size);
            Hash root = tree.root();
            int index = random.nextInt(size);
            List<Hash> inclusion = tree.inclusionProof(index);
            List<Hash> consistency = tree.consistencyProof(index + 1);

            assertThat(root).isEqualTo(RecursiveTree.root(leaves));
            assertThat(inclusion).isEqualTo(RecursiveTree.path(index, leaves));
            assertThat(consistency).isEqualTo(RecursiveTree.proof(index + 1, leaves));
            Proofs.checkInclusion(leaves.get(index), index, size, inclusion, root);
            Hash older = new MerkleTree(STORED, index + 1).root();
            Proofs.checkConsistency(index + 1, older, size, root, consistency);
        }
    }

    @Test
    void everyProofOfEverySmallTreeHolds() {
        for (int size = 1; size <= 66; size++) {
            MerkleTree tree = new MerkleTree(STORED, size);
            for (int i = 0; i < size; i++) {
                Hash older = new MerkleTree(STORED, i + 1).root();

                Proofs.checkInclusion(
                        DECIMALS.get(i), i, size, tree.inclusionProof(i), tree.root());
                Proofs.checkConsistency(
                        i + 1, older, size, tree.root(), tree.consistencyProof(i + 1));
            }
        }
    }

    /** One on the way and one at the right edge per level, of which the uppermost is the same. */
    @Test
    void aProofReadsFewTilesAndNoneTwice() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            int size = 1 + random.nextInt(70_000);
            int index = random.nextInt(size);
            MerkleTree tree = new MerkleTree(STORED, size);
            STORED.takeReads();
            tree.inclusionProof(index);
            List<TileAddress> forInclusion = STORED.takeReads();
            tree.consistencyProof(index + 1);
            List<TileAddress> forConsistency = STORED.takeReads();

            Stream.of(forInclusion, forConsistency)
                    .forEach(reads -> assertThat(reads).doesNotHaveDuplicates().hasSizeLessThan(6));
        }
    }

    @Test
    void theRootIsReadFromTheRightEdge() {
        STORED.takeReads();
        new MerkleTree(STORED, 70_000).root();

        assertThat(STORED.takeReads())
                .extracting(TileAddress::path)
                .containsExactlyInAnyOrder("tile/2/000.p/1", "tile/1/001.p/17", "tile/0/273.p/112");
    }

    @Test
    void aTreeCanBeReadFromTheTilesOfALargerOne() {
        StoredTiles larger = StoredTiles.of(DECIMALS.subList(0, 300));

        assertThat(new MerkleTree(larger, 257).root())
                .isEqualTo(RecursiveTree.root(DECIMALS.subList(0, 257)));
    }

    @Test
    void aSourceThatGivesAnotherTileIsNotBelieved() {
        StoredTiles smaller = StoredTiles.of(DECIMALS.subList(0, 7));

        assertThatIllegalStateException()
                .isThrownBy(() -> new MerkleTree(smaller, 8).root())
                .withMessage("asked for tile/0/000.p/8, got tile/0/000.p/7");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 8, Long.MAX_VALUE})
    void whatIsNotInTheTreeHasNoProof(long index) {
        MerkleTree tree = new MerkleTree(CT, 8);

        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusionProof(index));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistencyProof(index + 1));
    }
}
