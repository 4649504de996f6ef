package no.veikart.problem;

import static java.util.stream.Collectors.toCollection;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.SortedSet;
import java.util.TreeSet;
import no.veikart.text.Language;

/** Titles, details and advice of problems, from the message bundles. */
final class ProblemTexts {

    private static final String FAULT = "fault.";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Map<Language, ResourceBundle> BUNDLES = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            BUNDLES.put(
                    language,
                    ResourceBundle.getBundle(
                            "no.veikart.problem.problems",
                            Locale.forLanguageTag(language.code()),
                            ProblemTexts.class.getClassLoader(),
                            NO_FALLBACK));
        }
    }

    private ProblemTexts() {}

    static String title(ProblemType type, Language language) {
        return text(language, type.code() + ".title");
    }

    static String detail(ProblemType type, Language language, Object... arguments) {
        return text(language, type.code() + ".detail", arguments);
    }

    /** What to do about it. */
    static String advice(ProblemType type, Language language) {
        return text(language, type.code() + ".advice");
    }

    /** The codes of all faults, sorted. */
    static SortedSet<String> faults() {
        return BUNDLES.get(Language.EN).keySet().stream()
                .filter(key -> key.startsWith(FAULT))
                .map(key -> key.substring(FAULT.length()))
                .collect(toCollection(TreeSet::new));
    }

    static String fault(Fault fault, Language language) {
        return text(language, FAULT + fault.code(), fault.arguments());
    }

    private static String text(Language language, String key, Object... arguments) {
        String pattern = BUNDLES.get(language).getString(key);
        return new MessageFormat(pattern, Locale.ROOT)
                .format(Arrays.stream(arguments).map(String::valueOf).toArray());
    }
}
