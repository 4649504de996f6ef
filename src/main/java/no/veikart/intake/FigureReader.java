package no.veikart.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.veikart.assessment.Precision;
import no.veikart.json.JsonFields;
import no.veikart.observation.FigureKey;
import no.veikart.observation.ObsStatus;
import no.veikart.observation.ReasonCode;
import no.veikart.period.Period;
import no.veikart.region.Region;
import org.jspecify.annotations.Nullable;

/** Reads one reported figure. */
final class FigureReader {

    /** The fields of a figure, in the order in which people fill them in. */
    static final List<String> FIELDS =
            List.of(
                    "indicator",
                    "period",
                    "region",
                    "value",
                    "status",
                    "precision",
                    "comment",
                    "source",
                    "reasonCode",
                    "reason",
                    "confirmed");

    private static final int LONGEST_CODE = 60;

    private static final List<String> STATUSES =
            Arrays.stream(ObsStatus.values()).map(ObsStatus::code).toList();
    private static final List<String> PRECISIONS =
            Arrays.stream(Precision.values()).map(Precision::code).toList();
    private static final List<String> REASONS =
            Arrays.stream(ReasonCode.values()).map(ReasonCode::code).toList();

    private static final FigureKey NO_KEY = new FigureKey("", "", Period.parse("2000"));

    private FigureReader() {}

    /**
     * A row without a key is read to its end all the same, so that all its faults come to light.
     */
    static @Nullable ReportedFigure read(JsonFields row, int position) {
        String indicator = row.requiredText("indicator", LONGEST_CODE);
        Period period =
                row.requiredParsed("period", LONGEST_CODE, Period::tryParse, "unknown-period");
        String region = Objects.requireNonNullElse(row.text("region", 2), Region.WHOLE_COUNTRY);
        boolean hasKey = indicator != null && period != null;
        FigureKey key = hasKey ? new FigureKey(indicator, region, period) : NO_KEY;
        ReportedFigure figure = read(row, position, key);
        row.noOthers();
        return hasKey ? figure : null;
    }

    private static ReportedFigure read(JsonFields row, int position, FigureKey key) {
        return new ReportedFigure(
                position,
                key,
                row.decimal("value"),
                Objects.requireNonNullElse(
                        row.code("status", ObsStatus::ofCode, STATUSES), ObsStatus.NORMAL),
                Objects.requireNonNullElse(
                        row.code("precision", FigureReader::precision, PRECISIONS),
                        Precision.EXACT),
                row.text("comment", SubmissionReader.LONGEST_TEXT),
                row.text("source", SubmissionReader.LONGEST_TEXT),
                row.code("reasonCode", ReasonCode::ofCode, REASONS),
                row.text("reason", SubmissionReader.LONGEST_TEXT),
                row.flag("confirmed"));
    }

    private static Optional<Precision> precision(String code) {
        return Arrays.stream(Precision.values())
                .filter(precision -> precision.code().equals(code))
                .findFirst();
    }
}
