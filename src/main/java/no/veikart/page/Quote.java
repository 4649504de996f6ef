package no.veikart.page;

import java.util.List;
import no.veikart.text.Language;
import no.veikart.text.Wording;
import no.veikart.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote, in the page's language where they did, else in another.
 *
 * @param language code of the language it is in
 */
public record Quote(String text, String language) {

    /** What is read first of what there is. */
    private static final List<Language> OTHERS = List.of(Language.NB, Language.NN, Language.EN);

    /**
     * @param written null once it is redacted
     */
    static Quote of(@Nullable Wording written, Words words) {
        Language own = words.language();
        if (written == null) {
            return new Quote(words.get("quote.redacted"), own.code());
        }
        String text = written.in(own);
        if (text != null) {
            return new Quote(text, own.code());
        }
        Language other =
                OTHERS.stream()
                        .filter(language -> written.in(language) != null)
                        .findFirst()
                        .orElseThrow();
        return new Quote(String.valueOf(written.in(other)), other.code());
    }
}
