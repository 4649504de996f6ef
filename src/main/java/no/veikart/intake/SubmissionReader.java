package no.veikart.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import no.veikart.json.JsonFields;
import no.veikart.json.StrictJson;
import no.veikart.problem.Faults;

/**
 * Reads what an organisation sends, one row at a time, noting every fault of form. Of a body of any
 * size only the rows that may be sent are kept.
 */
public final class SubmissionReader {

    public static final int MOST_ROWS = 50_000;

    /** The columns of a table of figures, in the order in which people fill them in. */
    public static final List<String> COLUMNS = FigureReader.FIELDS;

    static final int MOST_MILESTONES = 1_000;

    /** Of free texts, in UTF-16 code units. */
    public static final int LONGEST_TEXT = 2_000;

    private SubmissionReader() {}

    /**
     * Reads a JSON object.
     *
     * @throws no.veikart.problem.ProblemException if the body is not one
     */
    public static NewSubmission json(InputStream body) {
        Faults faults = new Faults();
        RowList<ReportedFigure> figures =
                new RowList<>("observations", MOST_ROWS, FigureReader::read);
        RowList<ReportedMilestone> milestones =
                new RowList<>("milestones", MOST_MILESTONES, MilestoneReader::read);
        DigestInputStream hashed = hashed(body);
        JsonFields fields =
                new JsonFields(
                        StrictJson.object(
                                hashed, Map.of("observations", figures, "milestones", milestones)),
                        "",
                        faults);
        NewSubmission.Cover cover = cover(fields, "");
        List<ReportedMilestone> reported = milestones.rows(fields, faults);
        if (!fields.has("milestones")) {
            fields.require("observations");
        }
        NewSubmission submission =
                new NewSubmission(
                        cover,
                        figures.rows(fields, faults),
                        reported,
                        hashed.getMessageDigest().digest(),
                        faults);
        fields.noOthers();
        return submission;
    }

    /**
     * Reads a table with a row of column names.
     *
     * @param cover what the table has no place for, as it stands in the request's parameters
     * @throws no.veikart.problem.ProblemException if the body is no CSV in the charset
     */
    public static NewSubmission csv(InputStream body, Charset charset, ObjectNode cover) {
        Faults faults = Faults.ofTable();
        RowList<ReportedFigure> figures =
                new RowList<>("observations", MOST_ROWS, FigureReader::read);
        DigestInputStream hashed = hashed(body);
        JsonFields fields = new JsonFields(cover, "/query", faults);
        new CsvTable(FigureReader.FIELDS, figures, faults).read(hashed, charset);
        return new NewSubmission(
                cover(fields, "/query"),
                figures.rows(faults),
                List.of(),
                hashed.getMessageDigest().digest(),
                faults);
    }

    private static NewSubmission.Cover cover(JsonFields fields, String place) {
        return new NewSubmission.Cover(
                fields.text("note", LONGEST_TEXT),
                fields.uuid("replaces"),
                fields.instant("embargoUntil"),
                place);
    }

    private static DigestInputStream hashed(InputStream body) {
        try {
            return new DigestInputStream(body, MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
