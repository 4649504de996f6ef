package no.veikart.note;

import no.veikart.merkle.Hash;
import no.veikart.merkle.MalformedException;
import no.veikart.merkle.StrictText;

/**
 * What a log states about itself at one size (C2SP tlog-checkpoint), without extension lines.
 *
 * @param origin which log it is
 * @param size entries in the log
 * @param root of the tree over them
 */
public record Checkpoint(String origin, long size, Hash root) {

    private static final int LINES = 3;

    public Checkpoint {
        if (origin.isEmpty() || origin.chars().anyMatch(c -> c < ' ')) {
            throw new MalformedException("not an origin: '" + origin + "'");
        }
        if (size < 0) {
            throw new MalformedException("no log has " + size + " entries");
        }
    }

    /**
     * Reads the text of a note.
     *
     * @throws MalformedException unless it is origin, size and root, each with a line break
     */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != LINES + 1 || !lines[LINES].isEmpty()) {
            throw new MalformedException("a checkpoint has three lines: '" + text + "'");
        }
        return new Checkpoint(lines[0], StrictText.decimal(lines[1]), Hash.fromBase64(lines[2]));
    }

    /** The text to be signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
