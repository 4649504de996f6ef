package no.veikart.note;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;

/** Signs notes with Ed25519; the same text gets the same signature each time. */
public final class NoteSigner {

    private final KeyPair keys;
    private final VerifierKey verifierKey;

    /**
     * A signer with its key.
     *
     * @param name of the key; for a log its origin
     * @param seed 32 secret bytes
     */
    public NoteSigner(String name, byte[] seed) {
        keys = Ed25519.keyPair(seed);
        verifierKey = new VerifierKey(name, KeyType.ED25519, Ed25519.bytes(keys.getPublic()));
    }

    /** The key for those who verify. */
    public VerifierKey verifierKey() {
        return verifierKey;
    }

    public NoteSignature sign(String text) {
        byte[] signed = Ed25519.sign(keys.getPrivate(), text.getBytes(StandardCharsets.UTF_8));
        return new NoteSignature(verifierKey.name(), verifierKey.id(), signed);
    }
}
