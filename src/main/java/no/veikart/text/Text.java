package no.veikart.text;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One text in bokmål, nynorsk and English; all three are always there. */
@Schema(description = "One text in bokmål (nb), nynorsk (nn) and English (en).")
public record Text(String nb, String nn, String en) {

    public Text {
        requireWords(nb, Language.NB);
        requireWords(nn, Language.NN);
        requireWords(en, Language.EN);
    }

    public String in(Language language) {
        return switch (language) {
            case NB -> nb;
            case NN -> nn;
            case EN -> en;
        };
    }

    private static void requireWords(String words, Language language) {
        if (Objects.requireNonNullElse(words, "").isBlank()) {
            throw new IllegalArgumentException("text without words in " + language.code());
        }
    }
}
