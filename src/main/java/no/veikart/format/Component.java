package no.veikart.format;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import no.veikart.json.Timestamps;
import no.veikart.text.Text;
import org.jspecify.annotations.Nullable;

/** The components of the SDMX data structure, in its order; named as in SDMX. */
@SuppressWarnings("ImmutableEnumChecker") // texts and functions without state
public enum Component {
    FREQ(
            Role.DIMENSION,
            new Text("Frekvens", "Frekvens", "Frequency"),
            new Coding(CodeList.CL_FREQ, row -> Labels.of(row.variable().frequency())),
            row -> row.variable().frequency().code()),
    INDICATOR(
            Role.DIMENSION,
            new Text("Indikator", "Indikator", "Indicator"),
            new Coding(CodeList.CL_INDICATOR, row -> row.variable().name()),
            row -> row.variable().code()),
    REF_AREA(
            Role.DIMENSION,
            new Text("Region", "Region", "Reference area"),
            new Coding(CodeList.CL_REF_AREA, row -> row.region().name()),
            row -> row.region().code()),
    TIME_PERIOD(
            Role.TIME,
            new Text("Periode", "Periode", "Time period"),
            Type.TIME,
            row -> row.period().toString()),
    OBS_VALUE(Role.MEASURE, new Text("Verdi", "Verdi", "Value"), Type.DECIMAL, Row::value),
    UNIT_MEASURE(
            Role.SERIES,
            new Text("Enhet", "Eining", "Unit of measure"),
            new Coding(CodeList.CL_UNIT, row -> row.variable().unitLabel()),
            row -> row.variable().unit()),
    DECIMALS(
            Role.SERIES,
            new Text("Desimaler", "Desimalar", "Decimals"),
            Type.INTEGER,
            row -> row.variable().decimals()),
    /** Of indicators whose years are school years: 2025-A1 begins on 1 August 2025. */
    REPORTING_YEAR_START_DAY(
            Role.SERIES,
            new Text(
                    "Første dag i rapporteringsåret",
                    "Fyrste dag i rapporteringsåret",
                    "Reporting year start day"),
            Type.MONTH_DAY,
            row -> row.variable().schoolYear() ? "--08-01" : null),
    OBS_STATUS(
            Role.OBSERVATION,
            new Text("Observasjonsstatus", "Observasjonsstatus", "Observation status"),
            new Coding(CodeList.CL_OBS_STATUS, row -> Labels.of(row.status())),
            row -> row.status().code()),
    PRECISION(
            Role.OBSERVATION,
            new Text("Presisjon", "Presisjon", "Precision"),
            new Coding(CodeList.CL_PRECISION, row -> Labels.of(row.precision())),
            row -> row.precision().code()),
    CONTESTED(
            Role.OBSERVATION,
            new Text("Bestridt", "Omstridd", "Contested"),
            Type.BOOLEAN,
            Row::contested),
    COMMENT(Role.OBSERVATION, new Text("Merknad", "Merknad", "Comment"), Type.STRING, Row::comment),
    SOURCE(
            Role.OBSERVATION,
            new Text("Kilde", "Kjelde", "Source"),
            Type.STRING,
            row -> row.credit().attribution()),
    LICENCE(
            Role.OBSERVATION,
            new Text("Lisens", "Lisens", "Licence"),
            Type.STRING,
            row -> row.credit().licence()),
    REVISION(
            Role.OBSERVATION,
            new Text("Revisjon", "Revisjon", "Revision"),
            Type.INTEGER,
            Row::revision),
    PUBLISHED_AT(
            Role.OBSERVATION,
            new Text("Publisert", "Publisert", "Published at"),
            Type.DATE_TIME,
            row -> Timestamps.text(row.publishedAt())),
    LEDGER_INDEX(
            Role.OBSERVATION,
            new Text("Plass i loggen", "Plass i loggen", "Ledger index"),
            Type.INTEGER,
            Row::ledgerIndex);

    /** Where a component stands in the structure. */
    public enum Role {
        DIMENSION,
        TIME,
        MEASURE,
        /** An attribute that all observations of a series share. */
        SERIES,
        /** An attribute of one observation. */
        OBSERVATION;

        public boolean isAttribute() {
            return this == SERIES || this == OBSERVATION;
        }
    }

    /** What values are where no list has them. */
    public enum Type {
        TIME("ObservationalTimePeriod"),
        DECIMAL("Decimal"),
        INTEGER("Integer"),
        BOOLEAN("Boolean"),
        STRING("String"),
        MONTH_DAY("MonthDay"),
        DATE_TIME("DateTime");

        private final String code;

        Type(String code) {
            this.code = code;
        }

        /** The name of the SDMX data type. */
        public String code() {
            return code;
        }
    }

    /**
     * A list that values are codes of.
     *
     * @param label what the code of a row means
     */
    record Coding(CodeList codes, Function<Row, Text> label) {}

    private final Role role;
    private final Text title;
    private final @Nullable Coding coding;
    private final Type type;
    private final Function<Row, ? extends @Nullable Object> value;

    Component(
            Role role, Text title, Coding coding, Function<Row, ? extends @Nullable Object> value) {
        this(role, title, coding, Type.STRING, value);
    }

    Component(Role role, Text title, Type type, Function<Row, ? extends @Nullable Object> value) {
        this(role, title, null, type, value);
    }

    Component(
            Role role,
            Text title,
            @Nullable Coding coding,
            Type type,
            Function<Row, ? extends @Nullable Object> value) {
        this.role = role;
        this.title = title;
        this.coding = coding;
        this.type = type;
        this.value = value;
    }

    public Role role() {
        return role;
    }

    public Text title() {
        return title;
    }

    /** Null where values are of a type instead. */
    public @Nullable CodeList codes() {
        return coding == null ? null : coding.codes();
    }

    public Type type() {
        return type;
    }

    /** Whether it is an attribute that every row has. */
    public boolean isMandatory() {
        return role.isAttribute() && this != COMMENT && this != REPORTING_YEAR_START_DAY;
    }

    /** A text, number or truth value; null where there is none. */
    public @Nullable Object value(Row row) {
        return value.apply(row);
    }

    /** What the row's code means; null where the component has no codes. */
    @Nullable Text label(Row row) {
        return coding == null ? null : coding.label().apply(row);
    }

    /** Its place in the structure, and that of a dimension in a key, from 0. */
    public int position() {
        return List.of(values()).indexOf(this);
    }

    /** Those of the role, in the structure's order. */
    public static List<Component> of(Role role) {
        return Arrays.stream(values()).filter(component -> component.role == role).toList();
    }
}
