package no.veikart.format;

import de.siegmar.fastcsv.writer.CsvWriter.CsvWriterRecord;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import no.veikart.text.Language;

/** A table with a header row (RFC 4180), with names in one language. */
public final class CsvWriter implements RowWriter {

    /** Columns of free text, in which anything may stand. */
    private static final Set<String> FREE = Set.of("comment", "source", "attribution");

    private final de.siegmar.fastcsv.writer.CsvWriter table;
    private final Language language;

    public CsvWriter(Writer out, Language language) {
        this.table = Table.to(out);
        this.language = language;
        table.writeRecord(columns());
    }

    /** The names of the columns, in their order. */
    public static List<String> columns() {
        return Column.ALL.stream().map(Column::name).toList();
    }

    @Override
    public void write(Row row) {
        CsvWriterRecord cells = table.writeRecord();
        for (Column column : Column.ALL) {
            cells.writeField(cell(column, row));
        }
        cells.endRecord();
    }

    private String cell(Column column, Row row) {
        String cell = Column.cell(column.value().apply(row, language));
        boolean isText = column.localised() || FREE.contains(column.name());
        return isText ? SpreadsheetText.harmless(cell) : cell;
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
