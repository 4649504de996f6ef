package no.veikart.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.veikart.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");
    private static final Pattern SINGLE_APOSTROPHE = Pattern.compile("(?<!')'(?:'')*(?!')");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameTexts(Language language) throws IOException {
        assertThat(bundle(language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(bundle(Language.EN).stringPropertyNames());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTypeHasTitleDetailAndAdviceAndNothingElseHas(Language language) throws IOException {
        Set<String> expected =
                Arrays.stream(ProblemType.values())
                        .map(ProblemType::code)
                        .flatMap(
                                code ->
                                        Set.of("title", "detail", "advice").stream()
                                                .map(part -> code + "." + part))
                        .collect(Collectors.toSet());

        assertThat(bundle(language).stringPropertyNames())
                .filteredOn(key -> !key.startsWith("fault."))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageNamesTheSameArguments(Language language) throws IOException {
        Properties english = bundle(Language.EN);

        bundle(language)
                .forEach(
                        (key, text) ->
                                assertThat(placeholders((String) text))
                                        .as("%s in %s", key, language)
                                        .isEqualTo(
                                                placeholders(english.getProperty((String) key))));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyApostropheIsDoubled(Language language) throws IOException {
        bundle(language)
                .forEach(
                        (key, text) ->
                                assertThat((String) text)
                                        .as("%s in %s", key, language)
                                        .isNotBlank()
                                        .doesNotContainPattern(SINGLE_APOSTROPHE));
    }

    @Test
    void everyFaultIsFoundSomewhere() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            String all =
                    sources.filter(Files::isRegularFile)
                            .map(ProblemTextsTest::read)
                            .collect(Collectors.joining());

            assertThat(ProblemTexts.faults())
                    .allSatisfy(code -> assertThat(all).contains("\"" + code + "\""));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anApostropheIsShown() {
        assertThat(ProblemTexts.title(ProblemType.WRONG_ORGANISATION, Language.EN))
                .isEqualTo("Another organisation's task");
        assertThat(ProblemTexts.fault(new Fault("", "too-many-decimals", 2), Language.EN))
                .isEqualTo("has more than the indicator's 2 decimals");
    }

    @Test
    void aNumberIsShownWithoutGrouping() {
        assertThat(ProblemTexts.fault(new Fault("", "too-many-rows", 50_000), Language.NB))
                .isEqualTo("har mer enn 50000 rader");
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties bundle(Language language) throws IOException {
        Properties texts = new Properties();
        String name = "problems_" + language.code() + ".properties";
        try (Reader reader =
                new InputStreamReader(
                        Objects.requireNonNull(ProblemTexts.class.getResourceAsStream(name), name),
                        StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
