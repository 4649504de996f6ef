package no.veikart.format;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import no.veikart.text.Language;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table with a header row (RFC 4180), with names in one language. */
public final class CsvWriter implements RowWriter {

    /** Columns of free text, in which anything may stand. */
    private static final Set<String> FREE = Set.of("comment", "source", "attribution");

    private final CSVPrinter printer;
    private final Language language;

    public CsvWriter(Appendable out, Language language) throws IOException {
        this.printer = new CSVPrinter(out, CSVFormat.RFC4180);
        this.language = language;
        printer.printRecord(columns());
    }

    /** The names of the columns, in their order. */
    public static List<String> columns() {
        return Column.ALL.stream().map(Column::name).toList();
    }

    @Override
    public void write(Row row) throws IOException {
        for (Column column : Column.ALL) {
            printer.print(cell(column, row));
        }
        printer.println();
    }

    private String cell(Column column, Row row) {
        String cell = Column.cell(column.value().apply(row, language));
        boolean isText = column.localised() || FREE.contains(column.name());
        return isText ? SpreadsheetText.harmless(cell) : cell;
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
