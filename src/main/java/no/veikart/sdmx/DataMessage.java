package no.veikart.sdmx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.List;
import no.veikart.format.Row;
import no.veikart.format.RowWriter;
import no.veikart.format.SdmxCsvWriter;
import no.veikart.format.SdmxJson;
import no.veikart.format.SdmxShape;
import no.veikart.reading.Format;
import no.veikart.roadmap.PublicState;

/** Rows as an SDMX data message. */
final class DataMessage {

    private DataMessage() {}

    static byte[] of(List<Row> rows, SdmxShape shape, Format format, PublicState state) {
        return format == Format.SDMX_CSV
                ? csv(rows, shape)
                : SdmxJson.write(
                        rows,
                        shape,
                        "veikart-" + state.batch().treeSize(),
                        state.batch().publishedAt());
    }

    private static byte[] csv(List<Row> rows, SdmxShape shape) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowWriter writer =
                new SdmxCsvWriter(
                        new OutputStreamWriter(out, UTF_8), shape.shown(), shape.action())) {
            for (Row row : rows) {
                writer.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be written to", e);
        }
        return out.toByteArray();
    }
}
