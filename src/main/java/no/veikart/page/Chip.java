package no.veikart.page;

import java.util.ArrayList;
import java.util.List;
import no.veikart.assessment.Assessment;
import no.veikart.assessment.GoalAssessment;
import no.veikart.assessment.Status;
import no.veikart.status.IndicatorStatus;
import no.veikart.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * A status as it is shown: a sign, words and a colour.
 *
 * @param code of the status; the sign and the colour follow it
 * @param flags what has to be known beside it
 */
public record Chip(String code, String label, List<String> flags) {

    static Chip of(IndicatorStatus status, Words words) {
        Assessment assessment = status.assessment();
        List<String> flags = flags(status.stale(), assessment.provisional(), assessment.robust());
        if (status.indicator().retired()) {
            flags.add("retired");
        }
        return of(assessment.status(), flags, words);
    }

    static Chip of(GoalAssessment assessment, boolean stale, boolean retired, Words words) {
        List<String> flags = flags(stale, assessment.provisional(), assessment.robust());
        if (retired) {
            flags.add("retired");
        }
        return of(assessment.status(), flags, words);
    }

    static Chip of(Status status, Words words) {
        return of(status, List.of(), words);
    }

    static Chip ofCode(String status, Words words) {
        return new Chip(status, words.label("status", status), List.of());
    }

    private static Chip of(Status status, List<String> flags, Words words) {
        return new Chip(
                status.code(),
                words.label("status", status.code()),
                flags.stream().map(flag -> words.label("flag", flag)).toList());
    }

    private static List<String> flags(
            boolean stale, boolean provisional, @Nullable Boolean robust) {
        List<String> flags = new ArrayList<>();
        if (stale) {
            flags.add("stale");
        }
        if (provisional) {
            flags.add("provisional");
        }
        if (Boolean.FALSE.equals(robust)) {
            flags.add("not-robust");
        }
        return flags;
    }
}
