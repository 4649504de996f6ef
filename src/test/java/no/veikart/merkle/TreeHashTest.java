package no.veikart.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors are those of the hasher's test in transparency-dev/merkle. */
class TreeHashTest {

    @Test
    void theEmptyTreeIsTheHashOfNothing() {
        assertThat(TreeHash.EMPTY.hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "L123456, 395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56",
    })
    void aLeafIsHashedAfterAZero(String entry, String hash) {
        assertThat(TreeHash.leaf(entry.getBytes(StandardCharsets.US_ASCII)).hex()).isEqualTo(hash);
    }

    /** The vector hashes two texts of four bytes, which are no hashes. */
    @Test
    void aNodeIsHashedAfterAOne() throws NoSuchAlgorithmException {
        assertThat(sha256("\u0001N123N456".getBytes(StandardCharsets.US_ASCII)).hex())
                .isEqualTo("aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb");

        Hash left = sha256(new byte[] {1});
        Hash right = sha256(new byte[] {2});
        byte[] node = new byte[65];
        node[0] = 1;
        left.copyTo(node, 1);
        right.copyTo(node, 33);
        assertThat(TreeHash.node(left, right)).isEqualTo(sha256(node));
    }

    private static Hash sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return Hash.of(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
