package no.veikart.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.veikart.text.Language;
import org.junit.jupiter.api.Test;

/** The templates and the words that they show. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final Pattern KEY = Pattern.compile("\\.get\\('([^']+)'");
    private static final Pattern WORDS = Pattern.compile(">[^<>{}]*\\p{L}{2,}[^<>{}]*<");

    @Test
    void everyKeyOfATemplateHasWords() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path template : templates()) {
            Matcher key = KEY.matcher(Files.readString(template));
            while (key.find()) {
                keys.add(key.group(1));
            }
        }

        assertThat(keys).isNotEmpty();
        assertThat(ResourceBundle.getBundle("no.veikart.wording.words_nb").keySet())
                .containsAll(keys);
    }

    @Test
    void noTemplateButTheProseHasWordsOfItsOwn() throws IOException {
        for (Path template : templates()) {
            if (!template.toString().contains("prose") && template.toString().endsWith("html")) {
                Matcher words = WORDS.matcher(Files.readString(template));
                while (words.find()) {
                    assertThat(words.group()).as(template.toString()).isIn(">Veikart<");
                }
            }
        }
    }

    @Test
    void proseIsThereInEveryLanguage() {
        for (Guide guide : Guide.values()) {
            for (Language language : Language.values()) {
                assertThat(
                                TEMPLATES.resolve(
                                        "page/prose/"
                                                + guide.code()
                                                + "-"
                                                + language.code()
                                                + ".html"))
                        .exists();
            }
        }
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
