package no.veikart.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages of the tracker's texts. */
public enum Language {
    /** Bokmål; also what a client gets that asks for {@code no}. */
    NB,
    NN,
    /** The answer to a client that asks for none of the three. */
    EN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Language> ofCode(String code) {
        return Arrays.stream(values()).filter(language -> language.code().equals(code)).findFirst();
    }

    /**
     * Picks the language for an {@code Accept-Language} list, already ordered by preference (RFC
     * 9110, section 12.5.4).
     */
    public static Language preferred(List<Locale> accepted) {
        return accepted.stream()
                .map(Locale::getLanguage)
                .flatMap(
                        wanted ->
                                switch (wanted) {
                                    case "nb", "no" -> Stream.of(NB);
                                    case "nn" -> Stream.of(NN);
                                    case "en" -> Stream.of(EN);
                                    default -> Stream.empty();
                                })
                .findFirst()
                .orElse(EN);
    }
}
