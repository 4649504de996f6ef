package no.veikart.obligation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import no.veikart.goal.Goal;
import no.veikart.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How long the owners of goals let others wait. */
@Path("/v1/decision-times")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reading")
class DecisionTimesResource {

    private static final String CACHING = "public, max-age=60, stale-while-revalidate=600";

    private final CallersObligations obligations;
    private final WaitingTimes times;
    private final Clock clock;

    DecisionTimesResource(CallersObligations obligations, WaitingTimes times, Clock clock) {
        this.obligations = obligations;
        this.times = times;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getDecisionTimes",
            summary = "Read how long submissions wait for decisions",
            description =
                    "Per owner and per goal: how many wait and how long already, how long those waited that"
                            + " were decided on, and what became of them. As it stands now; what is"
                            + " published without a review is left out.")
    @APIResponse(
            responseCode = "200",
            description = "Owners and goals by code.",
            content = @Content(schema = @Schema(implementation = DecisionTimesView.class)))
    public Response read(
            @Parameter(
                            description = "Only of submissions about this goal, by its code.",
                            example = "skills")
                    @QueryParam("goal")
                    @Nullable String goal,
            @Parameter(description = "Only of this owner, by its code.", example = "kd")
                    @QueryParam("organisation")
                    @Nullable String organisation) {
        if (goal != null && obligations.catalogue().goal(goal).isEmpty()) {
            throw Faults.ofParameter("goal", "unknown-value", goals());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Response.ok(
                        DecisionTimesView.of(
                                now,
                                times.byOwner(goal, organisation, now),
                                times.byGoal(goal, organisation, now)))
                .header(HttpHeaders.CACHE_CONTROL, CACHING)
                .build();
    }

    private String goals() {
        return obligations.catalogue().goals().stream()
                .map(Goal::code)
                .collect(Collectors.joining(", "));
    }
}
