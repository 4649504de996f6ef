package no.veikart.note;

import java.util.List;
import no.veikart.merkle.Hash;
import no.veikart.merkle.MalformedException;
import no.veikart.merkle.StrictText;

/**
 * What a log sends to a witness as the body of add-checkpoint (C2SP tlog-witness).
 *
 * @param oldSize entries in the checkpoint that the witness signed last, 0 for none
 * @param proof consistency proof from it, at most 63 hashes
 */
public record WitnessRequest(long oldSize, List<Hash> proof, SignedNote checkpoint) {

    private static final String OLD = "old ";

    public WitnessRequest {
        if (oldSize < 0) {
            throw new MalformedException("no log has " + oldSize + " entries");
        }
        proof = ProofText.checked(proof);
    }

    /**
     * Reads a body, and verifies neither proof nor signatures.
     *
     * @throws MalformedException if it is no such body
     */
    public static WitnessRequest parse(String body) {
        ProofText text = ProofText.parse(body);
        long oldSize = StrictText.decimal(text.take(OLD));
        return new WitnessRequest(oldSize, text.hashes(), text.checkpoint());
    }

    /** The body. */
    @Override
    public String toString() {
        return OLD + oldSize + "\n" + ProofText.write(proof, checkpoint);
    }
}
