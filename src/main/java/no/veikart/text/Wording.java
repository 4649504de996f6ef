package no.veikart.text;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody wrote, in one or more of the languages; at least one is there. */
@Schema(
        description =
                "What somebody wrote, in bokmål (nb), nynorsk (nn), English (en) or several of them.")
public record Wording(@Nullable String nb, @Nullable String nn, @Nullable String en) {

    public Wording {
        if (nb == null && nn == null && en == null) {
            throw new IllegalArgumentException("wording without words in any language");
        }
    }

    /** Null where there are no words in any language, as after a redaction. */
    public static @Nullable Wording ofNullable(
            @Nullable String nb, @Nullable String nn, @Nullable String en) {
        return nb == null && nn == null && en == null ? null : new Wording(nb, nn, en);
    }

    /** The same words, in one language. */
    public static Wording in(Language language, String words) {
        return switch (language) {
            case NB -> new Wording(words, null, null);
            case NN -> new Wording(null, words, null);
            case EN -> new Wording(null, null, words);
        };
    }

    /** The words in the language; null where nobody wrote any in it. */
    public @Nullable String in(Language language) {
        return switch (language) {
            case NB -> nb;
            case NN -> nn;
            case EN -> en;
        };
    }
}
