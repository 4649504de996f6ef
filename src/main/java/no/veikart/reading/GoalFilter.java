package no.veikart.reading;

import java.util.stream.Collectors;
import no.veikart.goal.Goal;
import no.veikart.problem.Faults;
import no.veikart.roadmap.PublicState;
import org.jspecify.annotations.Nullable;

/** The filter by goal that several collections have. */
final class GoalFilter {

    private GoalFilter() {}

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
