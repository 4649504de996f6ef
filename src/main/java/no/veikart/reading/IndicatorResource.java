package no.veikart.reading;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import no.veikart.paging.PageQuery;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.roadmap.PublicState;
import no.veikart.status.IndicatorStatus;
import no.veikart.status.Subject;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The indicators and their explained status. */
@Path("/v1/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reading")
class IndicatorResource {

    private final PublicReads reads;
    private final StatusHistory history;

    IndicatorResource(PublicReads reads, StatusHistory history) {
        this.reads = reads;
        this.history = history;
    }

    @GET
    @Operation(operationId = "listIndicators", summary = "Read all indicators")
    @APIResponse(
            responseCode = "200",
            description = "All indicators.",
            content = @Content(schema = @Schema(implementation = Items.OfIndicators.class)))
    public Response list(
            @Parameter(description = "Only those of this goal, by its code.") @QueryParam("goal")
                    @Nullable String goal,
            @BeanParam PublicQuery query) {
        return reads.answer(query, state -> all(goal, state));
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getIndicator", summary = "Read an indicator")
    @APIResponse(
            responseCode = "200",
            description = "The indicator.",
            content = @Content(schema = @Schema(implementation = IndicatorView.class)))
    public Response read(
            @Parameter(description = "Code of the indicator.", example = "G4-RD-GDP")
                    @PathParam("code")
                    String code,
            @BeanParam PublicQuery query) {
        return reads.answer(query, state -> IndicatorView.of(status(code, state), state));
    }

    @GET
    @Path("{code}/status")
    @Operation(
            operationId = "getIndicatorStatus",
            summary = "Read why an indicator has its status",
            description =
                    "With all inputs and intermediate figures, so that the sum can be redone by hand.")
    @APIResponse(
            responseCode = "200",
            description = "The explained status.",
            content = @Content(schema = @Schema(implementation = IndicatorStatusView.class)))
    public Response explain(
            @Parameter(description = "Code of the indicator.", example = "G4-RD-GDP")
                    @PathParam("code")
                    String code,
            @BeanParam MethodsQuery methods,
            @BeanParam PublicQuery query) {
        boolean all = methods.isAll();
        return reads.answer(
                query, state -> IndicatorStatusView.of(status(code, state), all, state));
    }

    @GET
    @Path("{code}/status/history")
    @Operation(
            operationId = "getIndicatorStatusHistory",
            summary = "Read every change of an indicator's status",
            description =
                    "Newest first: each with its causes and what the status rested on before and"
                            + " after.")
    @APIResponse(
            responseCode = "200",
            description = "One part of the changes.",
            content = @Content(schema = @Schema(implementation = Items.OfStatusChanges.class)))
    public Response history(
            @Parameter(description = "Code of the indicator.", example = "G4-RD-GDP")
                    @PathParam("code")
                    String code,
            @BeanParam PageQuery page,
            @BeanParam PublicQuery query) {
        return reads.answer(
                query,
                state ->
                        history.part(
                                new Subject(
                                        Subject.Kind.INDICATOR,
                                        status(code, state).indicator().code()),
                                page,
                                state,
                                query.uri));
    }

    private static Items.OfIndicators all(@Nullable String goal, PublicState state) {
        GoalFilter.check(goal, state);
        return new Items.OfIndicators(
                state.statuses().indicators().values().stream()
                        .filter(status -> goal == null || goal.equals(status.indicator().goal()))
                        .map(status -> IndicatorView.of(status, state))
                        .toList());
    }

    static IndicatorStatus status(String code, PublicState state) {
        return state.catalogue()
                .indicator(code)
                .map(indicator -> state.statuses().indicator(indicator.code()))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }
}
