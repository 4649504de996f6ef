package no.veikart.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code docs/ledger-entries.md} says of each type of entry. */
final class DocumentedEntries {

    private static final Path DOCUMENT = Path.of("docs", "ledger-entries.md");
    private static final Pattern SECTION =
            Pattern.compile("(?ms)^### (?<type>[a-z.]+)$(?<text>.*?)(?=^##)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (?<names>`[^|]*`) \\|");
    private static final Pattern NAME = Pattern.compile("`([A-Za-z]+)`");
    private static final Set<String> IN_ALL = Set.of("v", "type", "time");

    private DocumentedEntries() {}

    /** The fields by type. */
    static Map<String, Set<String>> read() {
        Map<String, Set<String>> types = new TreeMap<>();
        Matcher sections = SECTION.matcher(text());
        while (sections.find()) {
            Set<String> fields = new TreeSet<>(IN_ALL);
            Matcher rows = ROW.matcher(sections.group("text"));
            while (rows.find()) {
                NAME.matcher(rows.group("names"))
                        .results()
                        .forEach(one -> fields.add(one.group(1)));
            }
            types.put(sections.group("type"), fields);
        }
        return types;
    }

    private static String text() {
        try {
            return Files.readString(DOCUMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
