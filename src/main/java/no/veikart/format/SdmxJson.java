package no.veikart.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.veikart.format.Component.Role;
import no.veikart.json.Timestamps;

/**
 * Writes SDMX-JSON 2.0 data messages (github.com/sdmx-twg/sdmx-json). Values stand once, in the
 * structure; data sets hold their indexes.
 */
public final class SdmxJson {

    private final JsonGenerator json;
    private final SdmxShape shape;
    private final SdmxValues values;

    private SdmxJson(JsonGenerator json, SdmxShape shape, List<Row> rows) {
        this.json = json;
        this.shape = shape;
        this.values = new SdmxValues(rows);
    }

    /**
     * The message about the rows.
     *
     * @param id names the message
     * @param prepared when what it tells became public
     */
    public static byte[] write(List<Row> rows, SdmxShape shape, String id, Instant prepared) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);
            new SdmxJson(json, shape, rows).message(rows, id, prepared);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be written to", e);
        }
        return out.toByteArray();
    }

    private void message(List<Row> rows, String id, Instant prepared) throws IOException {
        List<Part> parts = parts(rows);
        json.writeStartObject();
        SdmxHead.write(json, id, prepared);
        json.writeObjectFieldStart("data");
        json.writeArrayFieldStart("structures");
        new SdmxStructure(json, shape, values).write(parts.size());
        json.writeEndArray();
        json.writeArrayFieldStart("dataSets");
        for (Part part : parts) {
            dataSet(part);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** One data set; of the history, one for each publication, the oldest first. */
    private List<Part> parts(List<Row> rows) {
        if (!shape.byPublication()) {
            return List.of(new Part("", rows));
        }
        Map<String, List<Row>> byInstant = new TreeMap<>();
        rows.forEach(
                row ->
                        byInstant
                                .computeIfAbsent(
                                        Timestamps.text(row.publishedAt()),
                                        any -> new ArrayList<>())
                                .add(row));
        return byInstant.entrySet().stream()
                .map(entry -> new Part(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void dataSet(Part part) throws IOException {
        json.writeStartObject();
        json.writeNumberField("structure", 0);
        json.writeStringField("action", shape.action().word());
        if (!part.validFrom().isEmpty()) {
            json.writeStringField("validFrom", part.validFrom());
        }
        if (shape.flat()) {
            json.writeObjectFieldStart("observations");
            for (Row row : part.rows()) {
                observation(row, values.key(row, true));
            }
            json.writeEndObject();
        } else {
            series(part.rows());
        }
        json.writeEndObject();
    }

    private void series(List<Row> rows) throws IOException {
        Map<String, List<Row>> series = new LinkedHashMap<>();
        rows.forEach(
                row ->
                        series.computeIfAbsent(values.key(row, false), key -> new ArrayList<>())
                                .add(row));
        json.writeObjectFieldStart("series");
        for (Map.Entry<String, List<Row>> one : series.entrySet()) {
            json.writeObjectFieldStart(one.getKey());
            json.writeArrayFieldStart("attributes");
            indexes(shape.attributes(Role.SERIES), one.getValue().get(0));
            json.writeEndArray();
            json.writeObjectFieldStart("observations");
            for (Row row : one.getValue()) {
                observation(row, Integer.toString(values.index(Component.TIME_PERIOD, row)));
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void observation(Row row, String key) throws IOException {
        json.writeArrayFieldStart(key);
        if (shape.shows(Component.OBS_VALUE)) {
            json.writeNumber(row.value());
        }
        if (shape.flat()) {
            indexes(shape.attributes(Role.SERIES), row);
        }
        indexes(shape.attributes(Role.OBSERVATION), row);
        json.writeEndArray();
    }

    private void indexes(List<Component> attributes, Row row) throws IOException {
        for (Component attribute : attributes) {
            if (attribute.value(row) == null) {
                json.writeNull();
            } else {
                json.writeNumber(values.index(attribute, row));
            }
        }
    }

    /**
     * @param validFrom when it was published; empty for what is public now
     */
    private record Part(String validFrom, List<Row> rows) {}
}
