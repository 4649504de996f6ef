package no.veikart.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.veikart.assessment.Coded;

/** What an auditor has to say about a subject. */
public enum FindingKind implements Coded {
    QUESTION,
    DISAGREEMENT,
    /** Something that is wrong. */
    ERROR;

    public static Optional<FindingKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(FindingKind::code).toList();
    }
}
