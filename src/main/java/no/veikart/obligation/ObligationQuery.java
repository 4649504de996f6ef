package no.veikart.obligation;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.veikart.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which obligations are asked for. */
public final class ObligationQuery {

    @QueryParam("state")
    @Parameter(
            description = "Only those in this state.",
            schema = @Schema(enumeration = {"upcoming", "due", "overdue", "fulfilled"}))
    @Nullable String state;

    @QueryParam("goal")
    @Parameter(description = "Only those of this goal, by its code.")
    @Nullable String goal;

    @QueryParam("indicator")
    @Parameter(description = "Only those of this indicator, by its code.")
    @Nullable String indicator;

    @QueryParam("organisation")
    @Parameter(description = "Only those of this organisation, by its code.")
    @Nullable String organisation;

    Predicate<Obligation> filter() {
        ObligationState wanted = state();
        return obligation ->
                (wanted == null || wanted == obligation.state())
                        && (goal == null || goal.equals(obligation.indicator().goal()))
                        && (indicator == null || indicator.equals(obligation.indicator().code()))
                        && (organisation == null
                                || organisation.equals(obligation.reporter().organisation()));
    }

    private @Nullable ObligationState state() {
        if (state == null) {
            return null;
        }
        return ObligationState.ofCode(state)
                .orElseThrow(() -> Faults.ofParameter("state", "unknown-value", codes()));
    }

    private static String codes() {
        return Arrays.stream(ObligationState.values())
                .map(ObligationState::code)
                .collect(Collectors.joining(", "));
    }
}
