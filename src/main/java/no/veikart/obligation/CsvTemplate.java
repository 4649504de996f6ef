package no.veikart.obligation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.veikart.format.SpreadsheetText;
import no.veikart.intake.SubmissionReader;
import no.veikart.text.Language;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a template as a table (RFC 4180) that is read back as it is: what is to be filled in is
 * empty, and columns whose names begin with {@code #} are for people.
 *
 * @param language of names and units
 * @param forSpreadsheets whether cells are set apart by semicolons and numbers have decimal commas,
 *     behind a byte order mark, as Norwegian spreadsheets expect; else as the RFC says
 */
record CsvTemplate(Language language, boolean forSpreadsheets) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final List<String> FOR_PEOPLE = List.of("#name", "#unit", "#due", "#published");

    String write(List<TemplateRow> rows) {
        StringBuilder table = new StringBuilder(forSpreadsheets ? BYTE_ORDER_MARK : "");
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(forSpreadsheets ? ';' : ',').get();
        try (CSVPrinter printer = new CSVPrinter(table, format)) {
            printer.printRecord(
                    Stream.concat(SubmissionReader.COLUMNS.stream(), FOR_PEOPLE.stream()));
            for (TemplateRow row : rows) {
                printer.printRecord(cells(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text can always be appended to", e);
        }
        return table.toString();
    }

    private List<String> cells(TemplateRow row) {
        List<String> cells = new ArrayList<>();
        SubmissionReader.COLUMNS.forEach(column -> cells.add(cell(row, column)));
        cells.add(SpreadsheetText.harmless(row.indicator().name().in(language)));
        cells.add(SpreadsheetText.harmless(row.indicator().unit().label().in(language)));
        cells.add(row.due().toString());
        cells.add(row.published() == null ? "" : number(row.published().value()));
        return cells;
    }

    private static String cell(TemplateRow row, String column) {
        return switch (column) {
            case "indicator" -> row.key().indicator();
            case "region" -> row.key().region();
            case "period" -> row.key().period().toString();
            default -> "";
        };
    }

    private String number(@Nullable BigDecimal value) {
        String plain = value == null ? "" : value.toPlainString();
        return forSpreadsheets ? plain.replace('.', ',') : plain;
    }
}
