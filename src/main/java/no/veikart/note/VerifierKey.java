package no.veikart.note;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import no.veikart.merkle.MalformedException;
import no.veikart.merkle.StrictText;

/** The public key of whoever signs notes, with its name: a "vkey" of C2SP signed-note. */
public final class VerifierKey {

    private final String name;
    private final KeyType type;
    private final byte[] material;
    private final PublicKey key;
    private final int id;

    /**
     * The key with this name.
     *
     * @param publicKey 32 bytes, as RFC 8032 encodes them
     * @throws MalformedException if it has no such name or key
     */
    public VerifierKey(String name, KeyType type, byte[] publicKey) {
        KeyName.check(name);
        this.name = name;
        this.type = type;
        key = Ed25519.publicKey(publicKey);
        material = material(type, publicKey);
        id = id(name, material);
    }

    private static byte[] material(KeyType type, byte[] publicKey) {
        return ByteBuffer.allocate(1 + publicKey.length).put(type.code()).put(publicKey).array();
    }

    private static int id(String name, byte[] material) {
        ByteArrayOutputStream named = new ByteArrayOutputStream();
        named.writeBytes((name + "\n").getBytes(StandardCharsets.UTF_8));
        named.writeBytes(material);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(named.toByteArray());
            return ByteBuffer.wrap(hash).getInt();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }

    /**
     * Reads name, ID and key as {@link #toString()} writes them.
     *
     * @throws MalformedException if they do not fit each other, or the type is not known
     */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new MalformedException("not a verifier key: '" + text + "'");
        }
        byte[] material = StrictText.base64(parts[2]);
        if (material.length == 0) {
            throw new MalformedException("a verifier key without a key: '" + text + "'");
        }
        byte[] publicKey = Arrays.copyOfRange(material, 1, material.length);
        VerifierKey key = new VerifierKey(parts[0], KeyType.of(material[0]), publicKey);
        if (!key.toString().equals(text)) {
            throw new MalformedException("the ID of " + key + " is not " + parts[1]);
        }
        return key;
    }

    public String name() {
        return name;
    }

    public KeyType type() {
        return type;
    }

    /** The first four bytes of a hash over name, type and key, the highest first. */
    public int id() {
        return id;
    }

    /** Whether the signature is one by this key of the text. */
    public boolean verify(String text, NoteSignature signature) {
        return signature.isBy(this)
                && switch (type) {
                    case ED25519 -> isSigned(text, signature.signature());
                    case COSIGNATURE -> isCosigned(text, signature);
                };
    }

    private boolean isCosigned(String checkpoint, NoteSignature signature) {
        return Cosignature.find(signature)
                .map(found -> isSigned(found.message(checkpoint), found.signature()))
                .orElse(false);
    }

    private boolean isSigned(String message, byte[] signature) {
        return Ed25519.verify(key, message.getBytes(StandardCharsets.UTF_8), signature);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return id;
    }

    /** {@code name+ID+key}: the ID in hex, type and key in base64. */
    @Override
    public String toString() {
        return name + "+" + HexFormat.of().toHexDigits(id) + "+" + StrictText.base64(material);
    }
}
