package no.veikart.witness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import no.veikart.checkpoint.Checkpoints;
import no.veikart.checkpoint.LedgerTree;
import no.veikart.checkpoint.SignedCheckpoint;
import no.veikart.merkle.Hash;
import no.veikart.note.NoteSignature;
import no.veikart.note.SignedNote;
import no.veikart.note.WitnessRequest;

/** Shows a witness the newest checkpoint, and keeps what it signs. */
@ApplicationScoped
class AskWitness {

    private final Checkpoints checkpoints;
    private final LedgerTree tree;
    private final WitnessClient client;

    AskWitness(Checkpoints checkpoints, LedgerTree tree, WitnessClient client) {
        this.checkpoints = checkpoints;
        this.tree = tree;
        this.client = client;
    }

    /**
     * @throws WitnessRefusal if it signs nothing, or something else
     */
    void run(Witness witness) {
        SignedCheckpoint newest = checkpoints.newest().orElse(null);
        long old = checkpoints.newestSizeSignedBy(witness.name());
        if (newest != null && old < newest.size()) {
            keep(witness, newest, ask(witness, newest, old));
        }
    }

    /** What the witness has seen it knows best: it may have signed what never came back to us. */
    private List<String> ask(Witness witness, SignedCheckpoint newest, long old) {
        try {
            return client.add(witness, request(newest, old));
        } catch (WitnessConflict conflict) {
            if (conflict.size() > newest.size()) {
                throw new WitnessRefusal(
                        "it has seen "
                                + conflict.size()
                                + " entries, and there are "
                                + newest.size()
                                + ": was the database set back?");
            }
            return client.add(witness, request(newest, conflict.size()));
        }
    }

    private WitnessRequest request(SignedCheckpoint newest, long old) {
        List<Hash> proof =
                old == 0 || old == newest.size()
                        ? List.of()
                        : tree.at(newest.size()).consistencyProof(old);
        return new WitnessRequest(old, proof, SignedNote.parse(newest.note()));
    }

    /** Others than the witness's own key may be among its signatures. */
    private void keep(Witness witness, SignedCheckpoint newest, List<String> lines) {
        String text = SignedNote.parse(newest.note()).text();
        String line =
                lines.stream()
                        .filter(one -> witness.key().verify(text, NoteSignature.parse(one)))
                        .findFirst()
                        .orElseThrow(() -> new WitnessRefusal("what it signed is not by its key"));
        checkpoints.addCosignature(newest.size(), witness.name(), line + "\n");
    }
}
