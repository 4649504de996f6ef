package no.veikart.reading;

import java.util.stream.Collectors;
import no.veikart.goal.Goal;
import no.veikart.problem.Faults;
import no.veikart.roadmap.PublicState;
import org.jspecify.annotations.Nullable;

/** The filters by goal and by indicator that several collections have. */
final class GoalFilter {

    private GoalFilter() {}

    /**
     * With the filter by indicator, which goes alone.
     *
     * @throws no.veikart.problem.ProblemException 400 for both, and for what there is not
     */
    static void check(@Nullable String goal, @Nullable String indicator, PublicState state) {
        check(goal, state);
        if (goal != null && indicator != null) {
            throw Faults.ofParameter("indicator", "one-of", "goal");
        }
        checkIndicator(indicator, state);
    }

    /**
     * @throws no.veikart.problem.ProblemException 400 for an indicator that there is not
     */
    static void checkIndicator(@Nullable String indicator, PublicState state) {
        if (indicator != null && state.catalogue().indicator(indicator).isEmpty()) {
            throw Faults.ofParameter("indicator", "unknown-indicator", indicator);
        }
    }

    /**
     * @throws no.veikart.problem.ProblemException 400 for a goal that there is not, with the list
     */
    static void check(@Nullable String goal, PublicState state) {
        if (goal != null && state.catalogue().goal(goal).isEmpty()) {
            throw Faults.ofParameter(
                    "goal",
                    "unknown-value",
                    state.catalogue().goals().stream()
                            .map(Goal::code)
                            .collect(Collectors.joining(", ")));
        }
    }
}
