package no.veikart.reading;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import no.veikart.paging.Page;
import no.veikart.paging.PageQuery;
import no.veikart.roadmap.PublicState;
import no.veikart.status.StatusChange;
import no.veikart.status.StatusChangeView;
import no.veikart.status.StatusChanges;
import no.veikart.status.Subject;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How statuses came to be what they are. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reading")
class StatusHistoryResource {

    private static final String NEWEST_FIRST =
            "Newest first: each with its causes and what the status rested on before and after.";

    private final PublicReads reads;
    private final StatusChanges changes;

    StatusHistoryResource(PublicReads reads, StatusChanges changes) {
        this.reads = reads;
        this.changes = changes;
    }

    @GET
    @Path("goals/{code}/status/history")
    @Operation(
            operationId = "getGoalStatusHistory",
            summary = "Read every change of a goal's status",
            description = NEWEST_FIRST)
    @APIResponse(
            responseCode = "200",
            description = "One part of the changes.",
            content = @Content(schema = @Schema(implementation = Items.OfStatusChanges.class)))
    public Response ofGoal(
            @Parameter(description = "Code of the goal.", example = "skills") @PathParam("code")
                    String code,
            @BeanParam PageQuery page,
            @BeanParam PublicQuery query,
            @Context UriInfo uri,
            @Context Request request) {
        return reads.answer(
                query,
                uri,
                request,
                state -> {
                    String goal = GoalResource.goal(code, state).code();
                    return part(new Subject(Subject.Kind.GOAL, goal), page, state, uri);
                });
    }

    @GET
    @Path("indicators/{code}/status/history")
    @Operation(
            operationId = "getIndicatorStatusHistory",
            summary = "Read every change of an indicator's status",
            description = NEWEST_FIRST)
    @APIResponse(
            responseCode = "200",
            description = "One part of the changes.",
            content = @Content(schema = @Schema(implementation = Items.OfStatusChanges.class)))
    public Response ofIndicator(
            @Parameter(description = "Code of the indicator.", example = "G4-RD-GDP")
                    @PathParam("code")
                    String code,
            @BeanParam PageQuery page,
            @BeanParam PublicQuery query,
            @Context UriInfo uri,
            @Context Request request) {
        return reads.answer(
                query,
                uri,
                request,
                state -> {
                    String indicator = IndicatorResource.status(code, state).indicator().code();
                    return part(new Subject(Subject.Kind.INDICATOR, indicator), page, state, uri);
                });
    }

    private Items.OfStatusChanges part(
            Subject subject, PageQuery page, PublicState state, UriInfo uri) {
        int limit = page.limit();
        long below = page.position(Long::valueOf).orElse(Long.MAX_VALUE);
        Page<StatusChange> part =
                Page.of(
                        changes.find(subject, below, state.batch().publishedAt(), limit + 1),
                        limit,
                        change -> Long.toString(change.ledgerIndex()),
                        uri);
        return new Items.OfStatusChanges(
                part.items().stream().map(StatusChangeView::of).toList(), part.next());
    }
}
