package no.veikart.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import no.veikart.format.CsvWriter;
import no.veikart.format.NdjsonWriter;
import no.veikart.format.Row;
import no.veikart.format.RowWriter;
import no.veikart.format.SdmxCsvWriter;
import no.veikart.format.SdmxJson;
import no.veikart.format.SdmxShape;
import no.veikart.roadmap.PublicState;
import no.veikart.text.Language;

/** Rows in the formats that can be written one row after the other, and in SDMX-JSON. */
final class FormatBytes {

    private FormatBytes() {}

    /** All of the rows, as they were public in the state. */
    static byte[] of(List<Row> rows, Format format, Language language, PublicState state) {
        if (format == Format.SDMX_JSON) {
            return SdmxJson.write(
                    rows,
                    SdmxShape.USUAL,
                    "veikart-" + state.batch().treeSize(),
                    state.batch().publishedAt());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowWriter writer = writer(format, language, out)) {
            for (Row row : rows) {
                writer.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be written to", e);
        }
        return out.toByteArray();
    }

    static RowWriter writer(Format format, Language language, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, UTF_8);
        return switch (format) {
            case CSV -> new CsvWriter(text, language);
            case NDJSON -> new NdjsonWriter(text);
            case SDMX_CSV -> new SdmxCsvWriter(text);
            case JSON, JSON_STAT, SDMX_JSON, SDMX_STRUCTURE_JSON, TURTLE, JSON_LD ->
                    throw new IllegalArgumentException(format + " is not written row by row");
        };
    }
}
