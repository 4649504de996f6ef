package no.veikart.format;

/** What an SDMX message's receiver is to do with its data. */
public enum Action {
    /** Nothing in particular. */
    INFORMATION("I", "Information"),
    /** Put it in the place of what it has. */
    REPLACE("R", "Replace");

    private final String letter;
    private final String word;

    Action(String letter, String word) {
        this.letter = letter;
        this.word = word;
    }

    /** In SDMX-CSV. */
    String letter() {
        return letter;
    }

    /** In SDMX-JSON. */
    String word() {
        return word;
    }
}
