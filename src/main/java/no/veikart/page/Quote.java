package no.veikart.page;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
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

    /**
     * @param written null once it is redacted
     */
    static Quote of(@Nullable Wording written, Words words) {
        Language own = words.language();
        if (written == null) {
            return new Quote(words.get("quote.redacted"), own.code());
        }
        return Stream.concat(Stream.of(own), Arrays.stream(Language.values()))
                .filter(language -> written.in(language) != null)
                .findFirst()
                .map(language -> new Quote(in(language, written), language.code()))
                .orElseThrow();
    }

    private static String in(Language language, Wording written) {
        return Objects.requireNonNull(written.in(language));
    }
}
