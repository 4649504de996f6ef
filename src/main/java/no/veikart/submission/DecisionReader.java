package no.veikart.submission;

import java.util.Arrays;
import java.util.List;
import no.veikart.intake.SubmissionReader;
import no.veikart.json.JsonFields;
import no.veikart.json.StrictJson;
import no.veikart.problem.Faults;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;

/** Reads a reviewer's decision. */
final class DecisionReader {

    private static final List<String> OUTCOMES =
            Arrays.stream(Decision.Outcome.values()).map(Decision.Outcome::code).toList();

    private DecisionReader() {}

    /**
     * @throws ProblemException with all faults of form, if there is any
     */
    static Decision read(byte[] body) {
        Faults faults = new Faults();
        JsonFields fields = new JsonFields(StrictJson.object(body), "", faults);
        Decision.Outcome outcome =
                fields.requiredCode("decision", Decision.Outcome::ofCode, OUTCOMES);
        String comment = fields.text("comment", SubmissionReader.LONGEST_TEXT);
        fields.noOthers();
        if (outcome == null || !faults.isEmpty()) {
            throw faults.asProblem(ProblemType.INVALID_DECISION);
        }
        return new Decision(outcome, comment);
    }
}
