package no.veikart.submission;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import no.veikart.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which submissions are asked for. */
public final class SubmissionQuery {

    @QueryParam("state")
    @Parameter(
            description = "Only those in this state.",
            schema =
                    @Schema(
                            enumeration = {
                                "submitted",
                                "accepted",
                                "published",
                                "returned",
                                "withdrawn"
                            }))
    @Nullable String state;

    @QueryParam("goal")
    @Parameter(description = "Only those with figures of this goal, by its code.")
    @Nullable String goal;

    @QueryParam("organisation")
    @Parameter(description = "Only those of this organisation, by its code.")
    @Nullable String organisation;

    Submissions.Filter filter(Visibility visible, @Nullable UUID after) {
        return new Submissions.Filter(visible, state(), goal, organisation, after);
    }

    private @Nullable SubmissionState state() {
        if (state == null) {
            return null;
        }
        return SubmissionState.ofCode(state)
                .orElseThrow(() -> Faults.ofParameter("state", "unknown-value", codes()));
    }

    private static String codes() {
        return Arrays.stream(SubmissionState.values())
                .map(SubmissionState::code)
                .collect(Collectors.joining(", "));
    }
}
