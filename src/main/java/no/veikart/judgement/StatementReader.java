package no.veikart.judgement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.veikart.assessment.Status;
import no.veikart.json.JsonFields;
import no.veikart.json.StrictTree;
import no.veikart.json.WordingReader;
import no.veikart.problem.Faults;
import no.veikart.problem.ProblemType;
import no.veikart.statement.NewStatement;
import no.veikart.text.Wording;

/** Reads an owner's statement. */
final class StatementReader {

    private static final List<String> STATUSES =
            Arrays.stream(Status.values()).map(Status::code).toList();

    private StatementReader() {}

    /**
     * @throws ProblemException with all faults of form, if there is any
     */
    static NewStatement read(byte[] bytes, int longestText) {
        Faults faults = new Faults();
        ObjectNode body = StrictTree.ofJson(bytes);
        JsonFields fields = new JsonFields(body, "", faults);
        Status status = fields.requiredCode("status", StatementReader::status, STATUSES);
        Wording text = new WordingReader(body, fields, faults).required("text", longestText);
        LocalDate date = fields.date("date");
        fields.noOthers();
        if (status == null || text == null || !faults.isEmpty()) {
            throw faults.asProblem(ProblemType.INVALID_STATEMENT);
        }
        return new NewStatement(status, text, date);
    }

    private static Optional<Status> status(String code) {
        return Arrays.stream(Status.values())
                .filter(status -> status.code().equals(code))
                .findFirst();
    }
}
