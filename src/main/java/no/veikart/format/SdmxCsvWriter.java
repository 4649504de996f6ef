package no.veikart.format;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * An SDMX-CSV 2.0 data message (github.com/sdmx-twg/sdmx-csv): codes only, one observation a row.
 */
public final class SdmxCsvWriter implements RowWriter {

    private final CSVPrinter printer;
    private final List<Component> components;
    private final Action action;

    public SdmxCsvWriter(Appendable out) throws IOException {
        this(out, Set.of(Component.values()), Action.INFORMATION);
    }

    /**
     * Writes some of the components.
     *
     * @param shown those that have a column
     */
    public SdmxCsvWriter(Appendable out, Set<Component> shown, Action action) throws IOException {
        this.printer = new CSVPrinter(out, CSVFormat.RFC4180);
        this.components = Arrays.stream(Component.values()).filter(shown::contains).toList();
        this.action = action;
        printer.printRecord(
                Stream.concat(
                        Stream.of("STRUCTURE", "STRUCTURE_ID", "ACTION"),
                        components.stream().map(Component::name)));
    }

    @Override
    public void write(Row row) throws IOException {
        printer.print("dataflow");
        printer.print(Sdmx.dataflow());
        printer.print(action.letter());
        for (Component component : components) {
            printer.print(Column.cell(component.value(row)));
        }
        printer.println();
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
