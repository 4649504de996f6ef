package no.veikart.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import no.veikart.json.StrictJson;
import no.veikart.problem.Fault;
import no.veikart.problem.Faults;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a table as people keep it in a spreadsheet (RFC 4180), one row at a time: columns in any
 * order, separated by whatever the first row is separated by, a byte order mark or none.
 *
 * <p>Not read are empty rows, columns whose names begin with {@code #}, and rows in which only what
 * a template fills in is filled in.
 */
final class CsvTable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180
                    .builder()
                    .setIgnoreEmptyLines(false)
                    .setLenientEof(false)
                    .setTrailingData(false)
                    .get();

    private final List<String> fields;
    private final StrictJson.ListReader rows;
    private final Faults faults;

    /**
     * @param fields names that columns may have
     * @param rows is told of the rows, as objects; their places are those in the table
     */
    CsvTable(List<String> fields, StrictJson.ListReader rows, Faults faults) {
        this.fields = fields;
        this.rows = rows;
        this.faults = faults;
    }

    /**
     * @throws ProblemException if the body is no CSV in the charset
     */
    void read(InputStream body, Charset charset) {
        try {
            read(new BufferedReader(new InputStreamReader(body, charset.newDecoder())));
        } catch (CharacterCodingException e) {
            throw malformed("not " + charset.name());
        } catch (CSVException e) {
            throw malformed(e.getMessage());
        } catch (UncheckedIOException e) {
            throw asProblem(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parser's iterator can only throw unchecked exceptions. */
    private static RuntimeException asProblem(UncheckedIOException e) {
        return e.getCause() instanceof CSVException
                        || e.getCause() instanceof CharacterCodingException
                ? malformed(e.getCause().getMessage())
                : e;
    }

    private void read(BufferedReader reader) throws IOException {
        char separator = Separator.of(reader);
        CSVFormat format = FORMAT.builder().setDelimiter(separator).get();
        try (CSVParser parser = CSVParser.parse(reader, format)) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                throw malformed("empty");
            }
            List<String> columns = columns(records.next());
            CsvCells cells = new CsvCells(separator);
            for (int place = 0; records.hasNext(); place++) {
                ObjectNode row = row(records.next(), columns, cells, place);
                if (CsvCells.isFilledIn(row)) {
                    rows.element(row, place);
                }
            }
        }
    }

    /** The names of the columns; empty for those that are not read. */
    private List<String> columns(CSVRecord header) {
        List<String> columns = header.stream().map(name -> known(name.strip())).toList();
        columns.stream()
                .filter(
                        name ->
                                !name.isEmpty()
                                        && columns.indexOf(name) != columns.lastIndexOf(name))
                .distinct()
                .forEach(name -> faults.add("/columns/" + name, "column-twice"));
        return columns;
    }

    private String known(String name) {
        if (name.isEmpty() || name.startsWith("#")) {
            return "";
        }
        return fields.stream()
                .filter(field -> field.equalsIgnoreCase(name))
                .findFirst()
                .orElseGet(
                        () -> {
                            faults.add("/columns/" + Fault.escaped(name), "unknown-column");
                            return "";
                        });
    }

    private ObjectNode row(CSVRecord record, List<String> columns, CsvCells cells, int place) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < record.size(); i++) {
            String cell = record.get(i).strip();
            String column = i < columns.size() ? columns.get(i) : "";
            if (i >= columns.size() && !cell.isEmpty()) {
                faults.add("/observations/" + place, "too-many-cells");
            } else if (!cell.isEmpty() && !column.isEmpty()) {
                row.set(column, cells.value(column, cell));
            }
        }
        return row;
    }

    private static ProblemException malformed(String why) {
        return new ProblemException(ProblemType.MALFORMED_CSV, why);
    }
}
