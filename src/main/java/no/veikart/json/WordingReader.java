package no.veikart.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import no.veikart.problem.Faults;
import no.veikart.text.Language;
import no.veikart.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Reads what somebody wrote: an object with a text for each language, or one text, which is in the
 * language that the field {@code language} names, bokmål where it is left out.
 */
public final class WordingReader {

    private static final List<String> LANGUAGES =
            Arrays.stream(Language.values()).map(Language::code).toList();

    private final ObjectNode body;
    private final JsonFields fields;
    private final Faults faults;

    /**
     * @param body read with {@link StrictTree}
     */
    public WordingReader(ObjectNode body, JsonFields fields, Faults faults) {
        this.body = body;
        this.fields = fields;
        this.faults = faults;
    }

    /**
     * Null where there is a fault.
     *
     * @param longest of each text, in UTF-16 code units
     */
    public @Nullable Wording required(String name, int longest) {
        return body.get(name) instanceof ObjectNode several
                ? several(name, several, longest)
                : one(name, longest);
    }

    private @Nullable Wording several(String name, ObjectNode texts, int longest) {
        fields.object(name);
        JsonFields words = new JsonFields(texts, "/" + name, faults);
        Wording wording =
                Wording.ofNullable(
                        words.text("nb", longest),
                        words.text("nn", longest),
                        words.text("en", longest));
        words.noOthers();
        if (texts.isEmpty()) {
            faults.add("/" + name, "empty");
        }
        return wording;
    }

    private @Nullable Wording one(String name, int longest) {
        String words = fields.requiredText(name, longest);
        Language language = fields.code("language", Language::ofCode, LANGUAGES);
        return words == null
                ? null
                : Wording.in(Objects.requireNonNullElse(language, Language.NB), words);
    }
}
