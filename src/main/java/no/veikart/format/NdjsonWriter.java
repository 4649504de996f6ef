package no.veikart.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import no.veikart.text.Language;
import org.jspecify.annotations.Nullable;

/** One JSON object a line (github.com/ndjson/ndjson-spec), with codes only. */
public final class NdjsonWriter implements RowWriter {

    private static final List<Column> FIELDS =
            Column.ALL.stream().filter(column -> !column.localised()).toList();

    private final JsonGenerator json;

    public NdjsonWriter(Writer out) throws IOException {
        json = new JsonFactory().createGenerator(out);
        json.configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);
        json.setRootValueSeparator(null);
    }

    @Override
    public void write(Row row) throws IOException {
        json.writeStartObject();
        for (Column field : FIELDS) {
            write(field.name(), field.value().apply(row, Language.EN));
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /** What is absent is left out. */
    private void write(String name, @Nullable Object value) throws IOException {
        if (value instanceof BigDecimal decimal) {
            json.writeNumberField(name, decimal);
        } else if (value != null) {
            json.writePOJOField(name, value);
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
