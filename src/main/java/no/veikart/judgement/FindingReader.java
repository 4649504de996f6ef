package no.veikart.judgement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.UUID;
import no.veikart.finding.FindingKind;
import no.veikart.finding.FindingState;
import no.veikart.finding.FindingSubject;
import no.veikart.finding.NewFinding;
import no.veikart.finding.ResolveFinding;
import no.veikart.json.JsonFields;
import no.veikart.json.StrictTree;
import no.veikart.json.WordingReader;
import no.veikart.observation.FigureKey;
import no.veikart.period.Period;
import no.veikart.problem.Faults;
import no.veikart.problem.ProblemType;
import no.veikart.region.Region;
import no.veikart.text.Wording;
import org.jspecify.annotations.Nullable;

/** Reads what is said of findings; all faults of form come to light at once. */
final class FindingReader {

    private static final int LONGEST_CODE = 60;

    private final Faults faults = new Faults();
    private final ObjectNode body;
    private final JsonFields fields;
    private final WordingReader wordings;
    private final int longestText;

    private FindingReader(byte[] bytes, int longestText) {
        this.body = StrictTree.ofJson(bytes);
        this.fields = new JsonFields(body, "", faults);
        this.wordings = new WordingReader(body, fields, faults);
        this.longestText = longestText;
    }

    static NewFinding finding(byte[] body, int longestText) {
        return new FindingReader(body, longestText).finding();
    }

    static Wording response(byte[] body, int longestText) {
        return new FindingReader(body, longestText).response();
    }

    static ResolveFinding.Ending ending(byte[] body, int longestText) {
        return new FindingReader(body, longestText).ending();
    }

    private NewFinding finding() {
        FindingSubject subject = subject();
        FindingKind kind = fields.requiredCode("kind", FindingKind::ofCode, FindingKind.codes());
        Wording text = wordings.required("text", longestText);
        fields.noOthers();
        if (subject == null || kind == null || text == null || !faults.isEmpty()) {
            throw faults.asProblem(ProblemType.INVALID_FINDING);
        }
        return new NewFinding(subject, kind, text);
    }

    private Wording response() {
        Wording text = wordings.required("text", longestText);
        fields.noOthers();
        if (text == null || !faults.isEmpty()) {
            throw faults.asProblem(ProblemType.INVALID_FINDING);
        }
        return text;
    }

    private ResolveFinding.Ending ending() {
        FindingState outcome =
                fields.requiredCode(
                        "outcome",
                        code ->
                                FindingState.ofCode(code)
                                        .filter(state -> state != FindingState.OPEN),
                        FindingState.endings());
        Wording reason = wordings.required("reason", longestText);
        fields.noOthers();
        if (outcome == null || reason == null || !faults.isEmpty()) {
            throw faults.asProblem(ProblemType.INVALID_FINDING);
        }
        return new ResolveFinding.Ending(outcome, reason);
    }

    private @Nullable FindingSubject subject() {
        ObjectNode object = fields.object("subject");
        if (object == null) {
            fields.require("subject");
            return null;
        }
        JsonFields subject = new JsonFields(object, "/subject", faults);
        FindingSubject.Type type =
                subject.requiredCode(
                        "type", FindingSubject.Type::ofCode, FindingSubject.Type.codes());
        String key = type == null ? null : key(type, subject);
        if (type != null) {
            subject.noOthers();
        }
        return type == null || key == null ? null : new FindingSubject(type, key);
    }

    private static @Nullable String key(FindingSubject.Type type, JsonFields subject) {
        return switch (type) {
            case GOAL, INDICATOR, MEASURE -> subject.requiredText("code", LONGEST_CODE);
            case SUBMISSION -> submission(subject);
            case OBSERVATION -> figure(subject);
        };
    }

    private static @Nullable String submission(JsonFields subject) {
        UUID id = subject.uuid("id");
        subject.require("id");
        return id == null ? null : id.toString();
    }

    private static @Nullable String figure(JsonFields subject) {
        String indicator = subject.requiredText("indicator", LONGEST_CODE);
        String region = subject.text("region", LONGEST_CODE);
        Period period =
                subject.requiredParsed("period", LONGEST_CODE, Period::tryParse, "unknown-period");
        return indicator == null || period == null
                ? null
                : FindingSubject.of(
                                new FigureKey(
                                        indicator,
                                        Objects.requireNonNullElse(region, Region.WHOLE_COUNTRY),
                                        period))
                        .key();
    }
}
