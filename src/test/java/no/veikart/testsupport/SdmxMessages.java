package no.veikart.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads SDMX-JSON data messages as their specification says, without knowing what is in them. */
public final class SdmxMessages {

    private SdmxMessages() {}

    /** The observations of all data sets, each with the values of its components by their names. */
    public static List<Map<String, String>> observations(JsonNode message) {
        List<Map<String, String>> observations = new ArrayList<>();
        JsonNode structure = message.at("/data/structures/0");
        for (JsonNode dataSet : message.at("/data/dataSets")) {
            dataSet.path("series")
                    .properties()
                    .forEach(
                            series ->
                                    observations.addAll(
                                            series(structure, series.getKey(), series.getValue())));
            observations.addAll(observations(structure, dataSet.path("observations"), Map.of()));
        }
        return observations;
    }

    private static List<Map<String, String>> series(
            JsonNode structure, String key, JsonNode series) {
        Map<String, String> shared = keyed(structure.at("/dimensions/series"), key);
        indexed(structure.at("/attributes/series"), series.path("attributes"), 0, shared);
        return observations(structure, series.path("observations"), shared);
    }

    private static List<Map<String, String>> observations(
            JsonNode structure, JsonNode observations, Map<String, String> shared) {
        List<Map<String, String>> found = new ArrayList<>();
        observations
                .properties()
                .forEach(
                        one -> {
                            Map<String, String> values = new LinkedHashMap<>(shared);
                            values.putAll(
                                    keyed(structure.at("/dimensions/observation"), one.getKey()));
                            JsonNode measures = structure.at("/measures/observation");
                            for (int i = 0; i < measures.size(); i++) {
                                put(values, measures.get(i), one.getValue().get(i));
                            }
                            indexed(
                                    structure.at("/attributes/observation"),
                                    one.getValue(),
                                    measures.size(),
                                    values);
                            found.add(values);
                        });
        return found;
    }

    private static Map<String, String> keyed(JsonNode dimensions, String key) {
        Map<String, String> values = new LinkedHashMap<>();
        String[] indexes = key.split(":", -1);
        for (int i = 0; i < dimensions.size(); i++) {
            JsonNode value = dimensions.get(i).path("values").get(Integer.parseInt(indexes[i]));
            put(values, dimensions.get(i), value.path("id"));
        }
        return values;
    }

    private static void indexed(
            JsonNode attributes, JsonNode indexes, int from, Map<String, String> values) {
        for (int i = 0; i < attributes.size(); i++) {
            JsonNode index = indexes.get(from + i);
            if (!index.isNull()) {
                JsonNode value = attributes.get(i).path("values").get(index.intValue());
                put(
                        values,
                        attributes.get(i),
                        value.has("id") ? value.path("id") : value.path("value"));
            }
        }
    }

    private static void put(Map<String, String> values, JsonNode component, JsonNode value) {
        if (!value.isNull()) {
            values.put(component.path("id").textValue(), value.asText());
        }
    }
}
