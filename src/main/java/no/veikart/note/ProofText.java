package no.veikart.note;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import no.veikart.merkle.Hash;
import no.veikart.merkle.MalformedException;

/** The form that C2SP's proofs share: lines, among them hashes, an empty line, and a checkpoint. */
final class ProofText {

    /** No tree is so high that a proof in it needs more. */
    private static final int MOST_HASHES = 63;

    private final List<String> head;
    private final SignedNote checkpoint;

    private ProofText(List<String> head, SignedNote checkpoint) {
        this.head = head;
        this.checkpoint = checkpoint;
    }

    static ProofText parse(String text) {
        int end = text.indexOf("\n\n");
        if (end < 0) {
            throw new MalformedException("no checkpoint after an empty line");
        }
        List<String> head = Arrays.asList(text.substring(0, end).split("\n", -1));
        return new ProofText(new ArrayList<>(head), SignedNote.parse(text.substring(end + 2)));
    }

    /** Takes the next line off and returns what follows its first word. */
    String take(String word) {
        if (!isNext(word)) {
            throw new MalformedException("no line that begins with '" + word + "'");
        }
        return head.remove(0).substring(word.length());
    }

    boolean isNext(String word) {
        return !head.isEmpty() && head.get(0).startsWith(word);
    }

    /** All lines that are left. */
    List<Hash> hashes() {
        return head.stream().map(Hash::fromBase64).toList();
    }

    SignedNote checkpoint() {
        return checkpoint;
    }

    static List<Hash> checked(List<Hash> proof) {
        if (proof.size() > MOST_HASHES) {
            throw new MalformedException("no proof has " + proof.size() + " hashes");
        }
        return List.copyOf(proof);
    }

    static String write(List<Hash> proof, SignedNote checkpoint) {
        return proof.stream().map(hash -> hash.base64() + "\n").collect(Collectors.joining())
                + "\n"
                + checkpoint;
    }
}
