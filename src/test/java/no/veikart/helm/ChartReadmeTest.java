package no.veikart.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table in the chart's README is what stands in values.yaml. */
class ChartReadmeTest {

    private static final Pattern COMMENT = Pattern.compile(" *# -- (.*)");
    private static final Pattern KEY = Pattern.compile("( *)([A-Za-z]+):.*");
    private static final String TABLE =
            "<!-- values -->\n| Value | Default | Meaning |\n|---|---|---|\n";

    @Test
    void theReadmeHasEveryValueItsDefaultAndItsMeaning() throws IOException {
        JsonNode values = values();
        String rows =
                described().entrySet().stream()
                        .map(
                                one ->
                                        "| `%s` | `%s` | %s |\n"
                                                .formatted(
                                                        one.getKey(),
                                                        at(values, one.getKey()),
                                                        one.getValue()))
                        .collect(Collectors.joining());

        assertThat(Files.readString(Chart.FOLDER.resolve("README.md"))).endsWith(TABLE + rows);
    }

    @Test
    void everyValueIsDescribed() throws IOException {
        List<String> leaves = new ArrayList<>();
        collect(values(), "", leaves);
        Map<String, String> described = described();

        assertThat(leaves)
                .hasSizeGreaterThan(60)
                .allSatisfy(
                        leaf ->
                                assertThat(described.keySet())
                                        .as(leaf)
                                        .anyMatch(
                                                one ->
                                                        leaf.equals(one)
                                                                || leaf.startsWith(one + ".")));
    }

    private static JsonNode values() throws IOException {
        return new YAMLMapper().readTree(Chart.FOLDER.resolve("values.yaml").toFile());
    }

    private static JsonNode at(JsonNode values, String path) {
        return values.at("/" + path.replace('.', '/'));
    }

    private static void collect(JsonNode node, String path, List<String> leaves) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties()
                    .forEach(
                            one ->
                                    collect(
                                            one.getValue(),
                                            path.isEmpty()
                                                    ? one.getKey()
                                                    : path + "." + one.getKey(),
                                            leaves));
        } else {
            leaves.add(path);
        }
    }

    /** The comment above each value that has one, by the value's path. */
    private static Map<String, String> described() throws IOException {
        Map<String, String> described = new LinkedHashMap<>();
        List<String> path = new ArrayList<>();
        String comment = "";
        for (String line : Files.readAllLines(Chart.FOLDER.resolve("values.yaml"))) {
            Matcher above = COMMENT.matcher(line);
            Matcher key = KEY.matcher(line);
            if (key.matches()) {
                path.subList(Math.min(path.size(), key.group(1).length() / 2), path.size()).clear();
                path.add(key.group(2));
                if (!comment.isEmpty()) {
                    described.put(String.join(".", path), comment);
                }
            }
            comment = above.matches() ? above.group(1) : "";
        }
        return described;
    }
}
