package no.veikart.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of a tree's parts (RFC 9162, section 2.1.1; RFC 6962 has the same). */
public final class TreeHash {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** The root of the tree without entries: the hash of nothing. */
    public static final Hash EMPTY = Hash.of(sha256().digest());

    private TreeHash() {}

    /** The hash of an entry, which is what stands in the tree for it. */
    public static Hash leaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        digest.update(entry);
        return Hash.of(digest.digest());
    }

    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes());
        digest.update(right.bytes());
        return Hash.of(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }
}
