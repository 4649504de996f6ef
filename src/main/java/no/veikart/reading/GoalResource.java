package no.veikart.reading;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import no.veikart.goal.Goal;
import no.veikart.paging.PageQuery;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.roadmap.PublicState;
import no.veikart.status.Subject;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The goals and their explained status. */
@Path("/v1/goals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reading")
class GoalResource {

    private final PublicReads reads;
    private final StatusHistory history;

    GoalResource(PublicReads reads, StatusHistory history) {
        this.reads = reads;
        this.history = history;
    }

    @GET
    @Operation(operationId = "listGoals", summary = "Read all goals")
    @APIResponse(
            responseCode = "200",
            description = "All goals.",
            content = @Content(schema = @Schema(implementation = Items.OfGoals.class)))
    public Response list(@BeanParam PublicQuery query) {
        return reads.answer(query, GoalResource::all);
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getGoal", summary = "Read a goal")
    @APIResponse(
            responseCode = "200",
            description = "The goal.",
            content = @Content(schema = @Schema(implementation = GoalView.class)))
    public Response read(
            @Parameter(description = "Code of the goal.", example = "skills") @PathParam("code")
                    String code,
            @BeanParam PublicQuery query) {
        return reads.answer(query, state -> GoalView.of(goal(code, state), state));
    }

    @GET
    @Path("{code}/status")
    @Operation(
            operationId = "getGoalStatus",
            summary = "Read why a goal has its status",
            description =
                    "With all inputs and intermediate figures, so that the sum can be redone by hand.")
    @APIResponse(
            responseCode = "200",
            description = "The explained status.",
            content = @Content(schema = @Schema(implementation = GoalStatusView.class)))
    public Response status(
            @Parameter(description = "Code of the goal.", example = "skills") @PathParam("code")
                    String code,
            @BeanParam MethodsQuery methods,
            @BeanParam PublicQuery query) {
        boolean all = methods.isAll();
        return reads.answer(query, state -> GoalStatusView.of(goal(code, state), all, state));
    }

    @GET
    @Path("{code}/status/history")
    @Operation(
            operationId = "getGoalStatusHistory",
            summary = "Read every change of a goal's status",
            description =
                    "Newest first: each with its causes and what the status rested on before and"
                            + " after.")
    @APIResponse(
            responseCode = "200",
            description = "One part of the changes.",
            content = @Content(schema = @Schema(implementation = Items.OfStatusChanges.class)))
    public Response history(
            @Parameter(description = "Code of the goal.", example = "skills") @PathParam("code")
                    String code,
            @BeanParam PageQuery page,
            @BeanParam PublicQuery query) {
        return reads.answer(
                query,
                state ->
                        history.part(
                                new Subject(Subject.Kind.GOAL, goal(code, state).code()),
                                page,
                                state,
                                query.uri));
    }

    private static Items.OfGoals all(PublicState state) {
        return new Items.OfGoals(
                state.catalogue().goals().stream().map(goal -> GoalView.of(goal, state)).toList());
    }

    static Goal goal(String code, PublicState state) {
        return state.catalogue()
                .goal(code)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }
}
