package no.veikart.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;

/** How tables are written. */
final class Table {

    private Table() {}

    /** Cells are set apart by commas, and quoted where they must be (RFC 4180). */
    static CsvWriter to(Writer out) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    }
}
