package no.veikart.note;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;

/** Signs checkpoints as a witness. */
public final class Cosigner {

    private final KeyPair keys;
    private final VerifierKey verifierKey;

    /**
     * A witness with its key.
     *
     * @param name of the witness
     * @param seed 32 secret bytes, used for nothing else
     */
    public Cosigner(String name, byte[] seed) {
        keys = Ed25519.keyPair(seed);
        verifierKey = new VerifierKey(name, KeyType.COSIGNATURE, Ed25519.bytes(keys.getPublic()));
    }

    /** The key for those who verify. */
    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /**
     * States that a checkpoint was the largest known at a time.
     *
     * @param checkpoint its text, the line break at its end included
     * @param time of which the seconds are signed
     */
    public NoteSignature sign(String checkpoint, Instant time) {
        String message = Cosignature.message(time.getEpochSecond(), checkpoint);
        byte[] signed = Ed25519.sign(keys.getPrivate(), message.getBytes(StandardCharsets.UTF_8));
        Cosignature cosignature = new Cosignature(time.getEpochSecond(), signed);
        return new NoteSignature(verifierKey.name(), verifierKey.id(), cosignature.bytes());
    }
}
