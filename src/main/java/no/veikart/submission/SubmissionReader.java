package no.veikart.submission;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.veikart.assessment.Precision;
import no.veikart.json.JsonFields;
import no.veikart.json.StrictJson;
import no.veikart.observation.FigureKey;
import no.veikart.observation.ObsStatus;
import no.veikart.observation.ReasonCode;
import no.veikart.period.Period;
import no.veikart.problem.Faults;
import no.veikart.problem.ProblemException;
import no.veikart.region.Region;
import org.jspecify.annotations.Nullable;

/** Reads what an organisation sends, noting every fault of form. */
final class SubmissionReader {

    static final int MOST_ROWS = 50_000;
    static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_CODE = 60;

    private static final List<String> STATUSES =
            Arrays.stream(ObsStatus.values()).map(ObsStatus::code).toList();
    private static final List<String> PRECISIONS =
            Arrays.stream(Precision.values()).map(Precision::code).toList();
    private static final List<String> REASONS =
            Arrays.stream(ReasonCode.values()).map(ReasonCode::code).toList();

    private static final FigureKey NO_KEY = new FigureKey("", "", Period.parse("2000"));

    private SubmissionReader() {}

    /**
     * Reads as much as there is, and notes the faults of form.
     *
     * @throws ProblemException if the body is not a JSON object
     */
    static NewSubmission read(byte[] body) {
        Faults faults = new Faults();
        JsonFields fields = new JsonFields(StrictJson.object(body), "", faults);
        String note = fields.text("note", LONGEST_TEXT);
        List<ReportedFigure> figures =
                fields.objects("observations", MOST_ROWS, SubmissionReader::figure);
        fields.noOthers();
        return new NewSubmission(note, figures, sha256(body), faults);
    }

    /**
     * A row without a key is read to its end all the same, so that all its faults come to light.
     */
    private static @Nullable ReportedFigure figure(JsonFields row, int position) {
        String indicator = row.requiredText("indicator", LONGEST_CODE);
        Period period = row.parsed("period", LONGEST_CODE, Period::tryParse, "unknown-period");
        String region = Objects.requireNonNullElse(row.text("region", 2), Region.WHOLE_COUNTRY);
        boolean hasKey = indicator != null && period != null;
        FigureKey key = hasKey ? new FigureKey(indicator, region, period) : NO_KEY;
        ReportedFigure figure = figure(row, position, key);
        row.noOthers();
        return hasKey ? figure : null;
    }

    private static ReportedFigure figure(JsonFields row, int position, FigureKey key) {
        return new ReportedFigure(
                position,
                key,
                row.decimal("value"),
                Objects.requireNonNullElse(
                        row.code("status", ObsStatus::ofCode, STATUSES), ObsStatus.NORMAL),
                Objects.requireNonNullElse(
                        row.code("precision", SubmissionReader::precision, PRECISIONS),
                        Precision.EXACT),
                row.text("comment", LONGEST_TEXT),
                row.text("source", LONGEST_TEXT),
                row.code("reasonCode", ReasonCode::ofCode, REASONS),
                row.text("reason", LONGEST_TEXT),
                row.flag("confirmed"));
    }

    private static Optional<Precision> precision(String code) {
        return Arrays.stream(Precision.values())
                .filter(precision -> precision.code().equals(code))
                .findFirst();
    }

    private static String sha256(byte[] body) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
