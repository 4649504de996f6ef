package no.veikart.note;

import java.nio.ByteBuffer;
import no.veikart.merkle.MalformedException;
import no.veikart.merkle.StrictText;

/**
 * One signature under a note (C2SP signed-note).
 *
 * @param name of the key
 * @param keyId tells keys of one name apart
 * @param signature at least one byte; nobody changes them afterwards
 */
public record NoteSignature(String name, int keyId, byte[] signature) {

    private static final String DASH = "\u2014 ";

    public NoteSignature {
        KeyName.check(name);
        if (signature.length == 0) {
            throw new MalformedException("an empty signature by " + name);
        }
    }

    /**
     * Reads a signature line without its line break.
     *
     * @throws MalformedException unless it is a dash, a name and base64, with one space between
     */
    public static NoteSignature parse(String line) {
        String[] parts = line.split(" ", -1);
        if (!line.startsWith(DASH) || parts.length != 3) {
            throw new MalformedException("not a signature line: '" + line + "'");
        }
        byte[] bytes = StrictText.base64(parts[2]);
        if (bytes.length <= Integer.BYTES) {
            throw new MalformedException("no signature after the key's ID: '" + line + "'");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int keyId = buffer.getInt();
        byte[] signature = new byte[buffer.remaining()];
        buffer.get(signature);
        return new NoteSignature(parts[1], keyId, signature);
    }

    boolean isBy(VerifierKey key) {
        return keyId == key.id() && name.equals(key.name());
    }

    /** The signature line without its line break. */
    @Override
    public String toString() {
        byte[] bytes =
                ByteBuffer.allocate(Integer.BYTES + signature.length)
                        .putInt(keyId)
                        .put(signature)
                        .array();
        return DASH + name + " " + StrictText.base64(bytes);
    }
}
