package no.veikart.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The chart, rendered by Helm itself. */
final class Chart {

    static final Path FOLDER = Path.of("helm", "veikart");

    /** What marks a hook in {@link #objects}. */
    static final String HOOK = "shown/hook";

    static final String NAMESPACE = "somewhere";

    /** The name of every object where nothing else is said. */
    static final String NAME = "release-veikart";

    private static final String OLDEST_KUBERNETES = "1.30.0";

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Path SHOWING_HOOKS = copy();

    private Chart() {}

    /** The names of the scenarios under {@code ci}. */
    static List<String> scenarios() {
        try (Stream<Path> files = Files.list(FOLDER.resolve("ci"))) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.replace("-values.yaml", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library leaves out what is marked as a hook; in this copy it is marked otherwise. */
    private static Path copy() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            Path copy = Files.createTempDirectory("veikart-chart");
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(FOLDER.relativize(file));
                Files.createDirectories(target.getParent());
                Files.writeString(
                        target, Files.readString(file).replace("helm.sh/hook:", HOOK + ":"));
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String scenario, Map<String, String> changes) {
        TemplateCommand command =
                new Helm(SHOWING_HOOKS)
                        .template()
                        .withName("release")
                        .withNamespace(NAMESPACE)
                        .withKubeVersion(OLDEST_KUBERNETES)
                        .withValuesFile(FOLDER.resolve("ci").resolve(scenario + "-values.yaml"));
        changes.forEach(command::set);
        return command.call();
    }

    static List<JsonNode> objects(String scenario) {
        return objects(scenario, Map.of());
    }

    static List<JsonNode> objects(String scenario, Map<String, String> changes) {
        return read(text(scenario, changes));
    }

    /** The one object of the kind that there must be. */
    static JsonNode one(String scenario, Map<String, String> changes, String kind) {
        return only(objects(scenario, changes), object -> isOf(object, kind));
    }

    static JsonNode one(String scenario, String kind) {
        return one(scenario, Map.of(), kind);
    }

    static JsonNode named(String scenario, String kind, String name) {
        return only(
                objects(scenario),
                object -> isOf(object, kind) && object.at("/metadata/name").asText().equals(name));
    }

    static boolean isOf(JsonNode object, String kind) {
        return object.path("kind").asText().equals(kind);
    }

    private static JsonNode only(List<JsonNode> objects, Predicate<JsonNode> wanted) {
        List<JsonNode> found = objects.stream().filter(wanted).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " objects instead of one: " + found);
        }
        return found.get(0);
    }

    private static List<JsonNode> read(String manifests) {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(manifests)) {
            return documents.readAll().stream().filter(JsonNode::isObject).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
