package no.veikart.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of settings keeps up with the code. */
class OperatingDocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "operating.md");
    private static final Pattern ROW =
            Pattern.compile("\\| `([a-z][A-Za-z0-9.<>-]+)` \\| (?:`([^`]*)`)? ?\\| [^|]+ \\|");

    @Test
    void everySettingOfTheServiceIsInTheTableWithItsDefault() throws IOException {
        assertThat(rows(name -> name.startsWith("veikart."))).isEqualTo(ServiceSettings.all());
    }

    @Test
    void everySettingOfQuarkusInTheTableIsOne() throws IOException {
        Set<String> known = KnownVariables.all();

        assertThat(rows(name -> name.startsWith("quarkus.")).keySet())
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(known).contains(variable(name)));
    }

    /** The defaults by the names. */
    private static Map<String, String> rows(Predicate<String> wanted) throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (String line : Files.readAllLines(DOCUMENT)) {
            Matcher row = ROW.matcher(line);
            if (row.matches() && wanted.test(row.group(1))) {
                rows.put(row.group(1), row.group(2) == null ? "" : row.group(2));
            }
        }
        return rows;
    }

    private static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
