package no.veikart.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import no.veikart.format.Component.Role;
import no.veikart.json.Timestamps;
import no.veikart.period.Period;
import no.veikart.text.Text;

/** Writes the part of a data message that says what its indexes stand for. */
final class SdmxStructure {

    private static final LocalTime LAST_MILLISECOND = LocalTime.of(23, 59, 59, 999_000_000);

    private final JsonGenerator json;
    private final SdmxShape shape;
    private final SdmxValues values;

    SdmxStructure(JsonGenerator json, SdmxShape shape, SdmxValues values) {
        this.json = json;
        this.shape = shape;
        this.values = values;
    }

    /**
     * @param dataSets how many there are
     */
    void write(int dataSets) throws IOException {
        json.writeStartObject();
        SdmxHead.names(json, Sdmx.TITLE);
        json.writeArrayFieldStart("links");
        link("dataflow", Sdmx.DATAFLOW, Sdmx.DATAFLOW_URN);
        link("datastructure", Sdmx.STRUCTURE, Sdmx.STRUCTURE_URN);
        json.writeEndArray();
        json.writeObjectFieldStart("dimensions");
        json.writeArrayFieldStart(shape.flat() ? "observation" : "series");
        all(Component.of(Role.DIMENSION));
        if (!shape.flat()) {
            json.writeEndArray();
            json.writeArrayFieldStart("observation");
        }
        all(Component.of(Role.TIME));
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectFieldStart("measures");
        json.writeArrayFieldStart("observation");
        all(Component.of(Role.MEASURE).stream().filter(shape::shows).toList());
        json.writeEndArray();
        json.writeEndObject();
        attributes();
        json.writeArrayFieldStart("dataSets");
        for (int i = 0; i < dataSets; i++) {
            json.writeNumber(i);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void attributes() throws IOException {
        json.writeObjectFieldStart("attributes");
        json.writeArrayFieldStart(shape.flat() ? "observation" : "series");
        all(shape.attributes(Role.SERIES));
        if (!shape.flat()) {
            json.writeEndArray();
            json.writeArrayFieldStart("observation");
        }
        all(shape.attributes(Role.OBSERVATION));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void link(String type, String id, String urn) throws IOException {
        json.writeStartObject();
        json.writeStringField("rel", type);
        json.writeStringField("urn", urn);
        json.writeStringField(
                "href",
                "/v1/sdmx/structure/" + type + "/" + Sdmx.AGENCY + "/" + id + "/" + Sdmx.VERSION);
        json.writeEndObject();
    }

    private void all(List<Component> components) throws IOException {
        for (Component component : components) {
            component(component);
        }
    }

    private void component(Component component) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", component.name());
        SdmxHead.names(json, component.title());
        switch (component.role()) {
            case DIMENSION, TIME -> json.writeNumberField("keyPosition", component.position());
            case SERIES -> relationship("dimensions");
            case OBSERVATION -> relationship("observation");
            case MEASURE -> format(component);
        }
        if (component.role() != Role.MEASURE && !values.rows(component).isEmpty()) {
            json.writeArrayFieldStart("values");
            for (Row row : values.rows(component)) {
                value(component, row);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void format(Component component) throws IOException {
        json.writeObjectFieldStart("format");
        json.writeStringField("dataType", component.type().code());
        json.writeEndObject();
    }

    private void relationship(String kind) throws IOException {
        json.writeObjectFieldStart("relationship");
        if (kind.equals("dimensions")) {
            json.writeArrayFieldStart(kind);
            for (Component dimension : Component.of(Role.DIMENSION)) {
                json.writeString(dimension.name());
            }
            json.writeEndArray();
        } else {
            json.writeObjectFieldStart(kind);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void value(Component component, Row row) throws IOException {
        Object value = Objects.requireNonNull(component.value(row));
        Text label = component.label(row);
        json.writeStartObject();
        if (label != null) {
            json.writeStringField("id", value.toString());
            SdmxHead.names(json, label);
        } else if (component == Component.TIME_PERIOD) {
            period(row.period());
        } else {
            json.writePOJOField("value", value);
        }
        json.writeEndObject();
    }

    private void period(Period period) throws IOException {
        json.writeStringField("id", period.toString());
        json.writeStringField("name", period.toString());
        Instant start = period.firstDay().atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant end = period.lastDay().atTime(LAST_MILLISECOND).toInstant(ZoneOffset.UTC);
        json.writeStringField("start", Timestamps.text(start));
        json.writeStringField("end", Timestamps.text(end));
    }
}
