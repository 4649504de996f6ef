package no.veikart.wording;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import no.veikart.period.Period;
import no.veikart.text.Language;
import no.veikart.text.Text;

/** The words of one language. */
public final class Words {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Words(language));
        }
    }

    private final Language language;
    private final ResourceBundle bundle;

    private Words(Language language) {
        this.language = language;
        this.bundle =
                ResourceBundle.getBundle(
                        "no.veikart.wording.words",
                        Locale.forLanguageTag(language.code()),
                        Words.class.getClassLoader(),
                        NO_FALLBACK);
    }

    public static Words in(Language language) {
        Words words = ALL.get(language);
        if (words == null) {
            throw new IllegalStateException("no words in " + language.code());
        }
        return words;
    }

    public Language language() {
        return language;
    }

    /**
     * One text of the bundle.
     *
     * @param arguments texts for its places, in order
     * @throws java.util.MissingResourceException for a key that is not there
     */
    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT)
                .format(Arrays.stream(arguments).map(String::valueOf).toArray());
    }

    /** What a code of the contract means, such as that of a status or a reason. */
    public String label(String kind, String code) {
        return get(kind + "." + code);
    }

    public String of(Text text) {
        return text.in(language);
    }

    /** At its own scale, but with at least so many decimals. */
    public String number(BigDecimal value, int decimals) {
        return Numbers.of(value, decimals, language);
    }

    /** At its own scale. */
    public String number(BigDecimal value) {
        return Numbers.of(value, 0, language);
    }

    public String period(Period period) {
        return Times.of(period, this);
    }

    public String day(LocalDate day) {
        return Times.of(day, this);
    }

    /** In Norwegian time, to the second. */
    public String instant(Instant instant) {
        return Times.of(instant, this);
    }

    Set<String> keys() {
        return bundle.keySet();
    }
}
