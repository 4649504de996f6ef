package no.veikart.page;

import java.util.ArrayList;
import java.util.List;
import no.veikart.assessment.Assessment;
import no.veikart.assessment.GoalAssessment;
import no.veikart.assessment.Status;
import no.veikart.goal.Goal;
import no.veikart.indicator.Indicator;
import no.veikart.status.IndicatorStatus;
import no.veikart.status.Statuses;
import no.veikart.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * A status as it is shown: a sign, words and a colour.
 *
 * @param code of the status; the sign and the colour follow it
 * @param flags what has to be known beside it
 */
public record Chip(String code, String label, List<String> flags) {

    static Chip of(IndicatorStatus status, Setting setting) {
        Assessment assessment = status.assessment();
        Indicator indicator = status.indicator();
        List<String> flags = flags(status.stale(), assessment.provisional(), assessment.robust());
        mark(
                flags,
                indicator.retired(),
                setting.state().openFindings().contestIndicator(indicator.code()));
        return of(assessment.status(), flags, setting.words());
    }

    static Chip of(Goal goal, Setting setting) {
        Statuses statuses = setting.state().statuses();
        GoalAssessment assessment = statuses.goal(goal.code());
        List<String> flags =
                flags(statuses.isStale(goal.code()), assessment.provisional(), assessment.robust());
        mark(
                flags,
                goal.retired(),
                setting.state().openFindings().contestGoal(goal, setting.catalogue()));
        return of(assessment.status(), flags, setting.words());
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

    private static void mark(List<String> flags, boolean retired, boolean contested) {
        if (contested) {
            flags.add("contested");
        }
        if (retired) {
            flags.add("retired");
        }
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
