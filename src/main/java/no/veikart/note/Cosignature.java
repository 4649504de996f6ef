package no.veikart.note;

import java.nio.ByteBuffer;
import java.util.Optional;
import no.veikart.merkle.MalformedException;

/**
 * What a witness states: at that time this was the largest checkpoint of the log that it had seen,
 * and it followed from all before (C2SP tlog-cosignature, version 1).
 *
 * @param time POSIX seconds, not negative
 * @param signature of {@link #message}; nobody changes it afterwards
 */
public record Cosignature(long time, byte[] signature) {

    private static final int SIZE = Long.BYTES + Ed25519.SIGNATURE_SIZE;

    public Cosignature {
        if (time < 0) {
            throw new MalformedException("a cosignature from before 1970");
        }
        if (signature.length != Ed25519.SIGNATURE_SIZE) {
            throw new MalformedException("a cosignature of " + signature.length + " bytes");
        }
    }

    /**
     * The cosignature that a witness put under a note.
     *
     * @throws MalformedException if it has another form
     */
    public static Cosignature of(NoteSignature signature) {
        return find(signature)
                .orElseThrow(() -> new MalformedException("not a cosignature: " + signature));
    }

    static Optional<Cosignature> find(NoteSignature signature) {
        ByteBuffer bytes = ByteBuffer.wrap(signature.signature());
        if (bytes.remaining() != SIZE || bytes.getLong(0) < 0) {
            return Optional.empty();
        }
        long time = bytes.getLong();
        byte[] signed = new byte[Ed25519.SIGNATURE_SIZE];
        bytes.get(signed);
        return Optional.of(new Cosignature(time, signed));
    }

    /** What is signed for a checkpoint's text. */
    String message(String checkpoint) {
        return message(time, checkpoint);
    }

    static String message(long time, String checkpoint) {
        return "cosignature/v1\ntime " + time + "\n" + checkpoint;
    }

    byte[] bytes() {
        return ByteBuffer.allocate(SIZE).putLong(time).put(signature).array();
    }
}
