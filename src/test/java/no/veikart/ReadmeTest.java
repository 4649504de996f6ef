package no.veikart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README keeps up with what it describes. */
class ReadmeTest {

    private static final Pattern SETTING = Pattern.compile("\\$\\{(VEIKART_[A-Z_]+)");
    private static final Pattern DOCUMENTED = Pattern.compile("`(VEIKART_[A-Z_]+)`");
    private static final int LONGEST = 200;

    @Test
    void everySettingOfAnOperatorIsDocumentedAndNoOther() throws IOException {
        assertThat(names(DOCUMENTED, "README.md"))
                .isEqualTo(names(SETTING, "src/main/resources/application.properties"))
                .hasSizeGreaterThan(3);
    }

    @Test
    void theReadmeCanBeReadInOneSitting() throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeBetween(50, LONGEST);
    }

    private static Set<String> names(Pattern pattern, String file) throws IOException {
        Set<String> names = new TreeSet<>();
        Matcher matcher = pattern.matcher(Files.readString(Path.of(file)));
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
