package no.veikart.checkpoint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import no.veikart.merkle.Hash;
import no.veikart.note.Checkpoint;
import no.veikart.note.NoteSigner;
import no.veikart.note.SignedNote;

/** Signs checkpoints in the log's name. The same checkpoint always gets the same signature. */
@ApplicationScoped
public class LogSigner {

    private final String origin;
    private final NoteSigner signer;

    LogSigner(LedgerConfig config) {
        this.origin = config.origin();
        this.signer = new NoteSigner(origin, seed(config.signingKey()));
    }

    /** As others need it to verify: {@code <origin>+<key id>+<base64>}. */
    public String verifierKey() {
        return signer.verifierKey().toString();
    }

    public String origin() {
        return origin;
    }

    SignedCheckpoint sign(long size, Hash root) {
        String text = new Checkpoint(origin, size, root).text();
        SignedNote note = new SignedNote(text, List.of(signer.sign(text)));
        return new SignedCheckpoint(size, root, note.toString());
    }

    private static byte[] seed(String base64) {
        try {
            byte[] seed = Base64.getDecoder().decode(base64);
            if (seed.length == 32) {
                return seed;
            }
        } catch (IllegalArgumentException e) {
            throw notASeed();
        }
        throw notASeed();
    }

    /** Says nothing of the value, which is secret also where it is wrong. */
    private static IllegalStateException notASeed() {
        return new IllegalStateException("veikart.ledger.signing-key is not 32 bytes in base64");
    }
}
