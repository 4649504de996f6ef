package no.veikart.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.CsvWriter.CsvWriterRecord;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An SDMX-CSV 2.0 data message (github.com/sdmx-twg/sdmx-csv): codes only, one observation a row.
 */
public final class SdmxCsvWriter implements RowWriter {

    private final CsvWriter table;
    private final List<Component> components;
    private final Action action;

    public SdmxCsvWriter(Writer out) {
        this(out, Set.of(Component.values()), Action.INFORMATION);
    }

    /**
     * Writes some of the components.
     *
     * @param shown those that have a column
     */
    public SdmxCsvWriter(Writer out, Set<Component> shown, Action action) {
        this.table = Table.to(out);
        this.components = Arrays.stream(Component.values()).filter(shown::contains).toList();
        this.action = action;
        table.writeRecord(
                Stream.concat(
                                Stream.of("STRUCTURE", "STRUCTURE_ID", "ACTION"),
                                components.stream().map(Component::name))
                        .toList());
    }

    @Override
    public void write(Row row) {
        CsvWriterRecord cells =
                table.writeRecord()
                        .writeField("dataflow")
                        .writeField(Sdmx.dataflow())
                        .writeField(action.letter());
        for (Component component : components) {
            cells.writeField(Column.cell(component.value(row)));
        }
        cells.endRecord();
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
