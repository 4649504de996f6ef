package no.veikart.merkle;

import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 hash, 32 bytes that never change. */
public final class Hash {

    /** Bytes in a hash. */
    public static final int SIZE = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The hash with these bytes.
     *
     * @param bytes are copied
     * @throws MalformedException unless there are 32 of them
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new MalformedException("a hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** The hash that stands at an offset; the range is copied. */
    static Hash at(byte[] bytes, int offset) {
        return new Hash(Arrays.copyOfRange(bytes, offset, offset + SIZE));
    }

    /**
     * Reads a hash as a checkpoint or a proof has it.
     *
     * @throws MalformedException unless it is strict base64 of 32 bytes
     */
    public static Hash fromBase64(String base64) {
        return of(StrictText.base64(base64));
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, SIZE);
    }

    public String base64() {
        return StrictText.base64(bytes);
    }

    /** In lower case. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Base64, as in a checkpoint. */
    @Override
    public String toString() {
        return base64();
    }
}
