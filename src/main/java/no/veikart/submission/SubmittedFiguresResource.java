package no.veikart.submission;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import no.veikart.identity.Caller;
import no.veikart.identity.CurrentCaller;
import no.veikart.identity.Role;
import no.veikart.paging.Page;
import no.veikart.paging.PageQuery;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The figures of a submission, in parts. */
@Path("/v1/submissions/{id}/observations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reporting")
@SecurityRequirement(name = "bearer")
class SubmittedFiguresResource {

    private final CurrentCaller caller;
    private final StoredSubmissions stored;

    SubmittedFiguresResource(CurrentCaller caller, StoredSubmissions stored) {
        this.caller = caller;
        this.stored = stored;
    }

    @GET
    @Operation(
            operationId = "listSubmittedFigures",
            summary = "List the figures of a submission",
            description = "In the order in which they were sent, for those who may read it.")
    @APIResponse(
            responseCode = "200",
            description = "One part of the figures.",
            content = @Content(schema = @Schema(implementation = Items.class)))
    public Response list(
            @Parameter(description = "Identifier of the submission.") @PathParam("id") UUID id,
            @BeanParam PageQuery query,
            @Context UriInfo request) {
        Caller reader = caller.require(Role.values());
        int limit = query.limit();
        List<Line> lines =
                stored.lines(
                                id,
                                Visibility.of(reader),
                                query.position(Integer::valueOf).orElse(-1),
                                limit + 1)
                        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        Page<Line> part = Page.of(lines, limit, line -> Integer.toString(line.position()), request);
        ResponseBuilder answer =
                Response.ok(Items.of(part))
                        .header(HttpHeaders.CACHE_CONTROL, SubmissionAnswers.NOT_KEPT);
        return (part.next() == null ? answer : answer.link(part.next(), "next")).build();
    }

    @Schema(name = "SubmittedFigureItems", description = "Figures of a submission, in its order.")
    record Items(
            List<SubmissionView.LineView> items,
            @Schema(description = "Address of the next part; left out in the last one.")
                    @Nullable String next) {

        private static Items of(Page<Line> part) {
            return new Items(
                    part.items().stream().map(SubmissionView.LineView::of).toList(), part.next());
        }
    }
}
