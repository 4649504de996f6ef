package no.veikart.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.veikart.merkle.MalformedException;

/**
 * A text with signatures under it (C2SP signed-note).
 *
 * <p>Reading one verifies nothing: {@link #verify} does.
 *
 * @param text ends with a line break
 * @param signatures at least one
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** C2SP asks for 16 at least; without a bound a hostile note could cost any time. */
    private static final int MOST_SIGNATURES = 100;

    private static final String BREAK = "\n";

    public SignedNote {
        signatures = List.copyOf(signatures);
        checkText(text);
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new MalformedException("no note has " + signatures.size() + " signatures");
        }
    }

    private static void checkText(String text) {
        if (!text.endsWith(BREAK)) {
            throw new MalformedException("the note's text has no line break at its end");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new MalformedException("the note's text has half of a surrogate pair");
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new MalformedException("the note's text has a control character");
        }
    }

    /**
     * Reads a note as {@link #toString()} writes it.
     *
     * @throws MalformedException if it is none
     */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf(BREAK + BREAK);
        if (end < 0 || end + 2 == note.length() || !note.endsWith(BREAK)) {
            throw new MalformedException("no signatures after an empty line");
        }
        String lines = note.substring(end + 2, note.length() - 1);
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : lines.split(BREAK, -1)) {
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    /** The same text with one more signature. */
    public SignedNote with(NoteSignature signature) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /**
     * Verifies each signature by a known key; those by others say nothing.
     *
     * @return the known keys that signed, each once, in the order of the signatures
     * @throws InvalidSignatureException if a signature by a known key is wrong, or there is none
     */
    public List<VerifierKey> verify(Collection<VerifierKey> known) {
        Set<VerifierKey> signers = new LinkedHashSet<>();
        for (NoteSignature signature : signatures) {
            for (VerifierKey key : known) {
                if (signature.isBy(key)) {
                    check(key, signature);
                    signers.add(key);
                }
            }
        }
        if (signers.isEmpty()) {
            throw new InvalidSignatureException("no signature by " + known);
        }
        return List.copyOf(signers);
    }

    private void check(VerifierKey key, NoteSignature signature) {
        if (!key.verify(text, signature)) {
            throw new InvalidSignatureException("the signature is not one by " + key);
        }
    }

    /** The text, an empty line, and a line for each signature. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append(BREAK);
        signatures.forEach(signature -> note.append(signature).append(BREAK));
        return note.toString();
    }
}
