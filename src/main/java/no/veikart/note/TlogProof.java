package no.veikart.note;

import java.util.List;
import no.veikart.merkle.Hash;
import no.veikart.merkle.MalformedException;
import no.veikart.merkle.StrictText;
import org.jspecify.annotations.Nullable;

/**
 * One file that proves offline that an entry is in a log (C2SP tlog-proof, version 1).
 *
 * @param extra the application's own, signed by nobody
 * @param index of the entry, from 0
 * @param proof inclusion proof, the leaf's sibling first, at most 63 hashes
 */
public record TlogProof(
        byte @Nullable [] extra, long index, List<Hash> proof, SignedNote checkpoint) {

    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    public TlogProof {
        if (index < 0) {
            throw new MalformedException("no entry has index " + index);
        }
        proof = ProofText.checked(proof);
    }

    /**
     * Reads a file, and verifies neither proof nor signatures.
     *
     * @throws MalformedException if it is no such file
     */
    public static TlogProof parse(String file) {
        ProofText text = ProofText.parse(file);
        if (!text.take(HEADER).isEmpty()) {
            throw new MalformedException("more than " + HEADER + " in the first line");
        }
        byte[] extra = text.isNext(EXTRA) ? StrictText.base64(text.take(EXTRA)) : null;
        long index = StrictText.decimal(text.take(INDEX));
        return new TlogProof(extra, index, text.hashes(), text.checkpoint());
    }

    /** The file. */
    @Override
    public String toString() {
        String first = extra == null ? "" : EXTRA + StrictText.base64(extra) + "\n";
        return HEADER + "\n" + first + INDEX + index + "\n" + ProofText.write(proof, checkpoint);
    }
}
