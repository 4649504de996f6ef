package no.veikart.format;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.veikart.observation.ObsStatus;
import no.veikart.text.Language;
import no.veikart.text.Text;
import org.jspecify.annotations.Nullable;

/** Lays the rows of one variable out as a JSON-stat cube. */
public final class JsonStatTable {

    private static final Text INDICATOR = new Text("indikator", "indikator", "indicator");
    private static final Text REGION = new Text("region", "region", "region");
    private static final Text PERIOD = new Text("periode", "periode", "period");

    private final Variable variable;
    private final List<Row> rows;
    private final Language language;
    private final List<String> regions;
    private final List<String> periods;
    private final List<Cell> cells;

    private record Cell(int number, Row row) {}

    private JsonStatTable(Variable variable, List<Row> rows, Language language) {
        this.variable = variable;
        this.rows = rows;
        this.language = language;
        this.regions = rows.stream().map(row -> row.region().code()).distinct().toList();
        this.periods =
                rows.stream().map(Row::period).distinct().sorted().map(Object::toString).toList();
        this.cells = cells();
    }

    /**
     * The cube, with texts in the language.
     *
     * @param rows the variable's, region by region
     */
    public static JsonStat of(Variable variable, List<Row> rows, Language language) {
        return new JsonStatTable(variable, rows, language).dataset();
    }

    private JsonStat dataset() {
        return new JsonStat(
                "2.0",
                "dataset",
                variable.name().in(language),
                rows.isEmpty() ? variable.credit().attribution() : sources(),
                rows.stream()
                        .map(Row::publishedAt)
                        .max(Comparator.<Instant>naturalOrder())
                        .orElse(null),
                List.of("indicator", "region", "period"),
                List.of(1, regions.size(), periods.size()),
                roles(),
                dimensions(),
                values(),
                byCell(row -> row.status().code()),
                notes(),
                extension());
    }

    private String sources() {
        return rows.stream()
                .map(row -> row.credit().attribution())
                .distinct()
                .collect(joining("; "));
    }

    private static Map<String, List<String>> roles() {
        Map<String, List<String>> roles = new LinkedHashMap<>();
        roles.put("metric", List.of("indicator"));
        roles.put("geo", List.of("region"));
        roles.put("time", List.of("period"));
        return roles;
    }

    private Map<String, JsonStat.Dimension> dimensions() {
        Map<String, JsonStat.Dimension> dimensions = new LinkedHashMap<>();
        dimensions.put("indicator", indicator());
        dimensions.put("region", dimension(REGION, regions, regionNames(), null));
        dimensions.put(
                "period",
                dimension(PERIOD, periods, periods.stream().collect(toMap(p -> p, p -> p)), null));
        return dimensions;
    }

    private JsonStat.Dimension indicator() {
        String code = variable.code();
        JsonStat.Unit unit =
                new JsonStat.Unit(variable.unitLabel().in(language), variable.decimals());
        return dimension(
                INDICATOR,
                List.of(code),
                Map.of(code, variable.name().in(language)),
                Map.of(code, unit));
    }

    private Map<String, String> regionNames() {
        return rows.stream()
                .map(Row::region)
                .distinct()
                .collect(toMap(Place::code, place -> place.name().in(language)));
    }

    private JsonStat.Dimension dimension(
            Text label,
            List<String> codes,
            Map<String, String> names,
            @Nullable Map<String, JsonStat.Unit> unit) {
        Map<String, String> inOrder = new LinkedHashMap<>();
        codes.forEach(code -> inOrder.put(code, names.getOrDefault(code, code)));
        return new JsonStat.Dimension(
                label.in(language), new JsonStat.Category(codes, inOrder, unit));
    }

    private List<Cell> cells() {
        Map<String, Integer> places = new HashMap<>();
        periods.forEach(period -> places.put(period, places.size()));
        Map<String, Integer> starts = new HashMap<>();
        regions.forEach(region -> starts.put(region, starts.size() * periods.size()));
        return rows.stream()
                .map(
                        row ->
                                new Cell(
                                        starts.getOrDefault(row.region().code(), 0)
                                                + places.getOrDefault(row.period().toString(), 0),
                                        row))
                .toList();
    }

    private List<@Nullable BigDecimal> values() {
        BigDecimal[] values = new BigDecimal[regions.size() * periods.size()];
        cells.forEach(cell -> values[cell.number()] = cell.row().value());
        return Arrays.asList(values);
    }

    private <T> Map<String, T> byCell(Function<Row, @Nullable T> value) {
        Map<String, T> byCell = new LinkedHashMap<>();
        for (Cell cell : cells) {
            T one = value.apply(cell.row());
            if (one != null) {
                byCell.put(Integer.toString(cell.number()), one);
            }
        }
        return byCell;
    }

    private List<Integer> cells(Predicate<Row> condition) {
        return cells.stream().filter(cell -> condition.test(cell.row())).map(Cell::number).toList();
    }

    private List<String> notes() {
        return rows.stream().flatMap(row -> Stream.concat(breaks(row), comments(row))).toList();
    }

    private Stream<String> breaks(Row row) {
        return row.status() == ObsStatus.BREAK
                ? Stream.of(at(row) + Labels.of(ObsStatus.BREAK).in(language))
                : Stream.empty();
    }

    private Stream<String> comments(Row row) {
        return Stream.ofNullable(row.comment()).map(comment -> at(row) + comment);
    }

    private String at(Row row) {
        return row.region().name().in(language) + ", " + row.period() + ": ";
    }

    private JsonStat.Extension extension() {
        return new JsonStat.Extension(
                variable.unit(),
                byCell(row -> row.precision().code()),
                cells(Row::contested),
                cells(Row::isProvisional),
                byCell(Row::comment),
                byCell(row -> row.credit().attribution()),
                byCell(row -> row.credit().licence()),
                byCell(Row::revision),
                byCell(Row::ledgerIndex));
    }
}
