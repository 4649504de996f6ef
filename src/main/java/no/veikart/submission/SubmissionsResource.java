package no.veikart.submission;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The submissions that a caller may know of. */
@Path("/v1/submissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reporting")
@SecurityRequirement(name = "bearer")
class SubmissionsResource {

    private final CurrentCaller caller;
    private final StoredSubmissions stored;

    SubmissionsResource(CurrentCaller caller, StoredSubmissions stored) {
        this.caller = caller;
        this.stored = stored;
    }

    @GET
    @Operation(
            operationId = "listSubmissions",
            summary = "List submissions",
            description =
                    "Newest first: the sender's own, those that the caller's organisation decides on,"
                            + " all for auditors.")
    @APIResponse(
            responseCode = "200",
            description = "One part of the list.",
            content = @Content(schema = @Schema(implementation = Items.class)))
    public Response list(
            @BeanParam SubmissionQuery query, @BeanParam PageQuery page, @Context UriInfo request) {
        Caller reader = caller.require(Role.values());
        int limit = page.limit();
        Submissions.Filter filter =
                query.filter(Visibility.of(reader), page.position(UUID::fromString).orElse(null));
        Page<SubmissionView> part =
                Page.of(
                        stored.find(filter, limit + 1),
                        limit,
                        submission -> submission.id().toString(),
                        request);
        ResponseBuilder answer =
                Response.ok(new Items(part.items(), part.next()))
                        .header(HttpHeaders.CACHE_CONTROL, SubmissionAnswers.NOT_KEPT);
        return (part.next() == null ? answer : answer.link(part.next(), "next")).build();
    }

    @Schema(name = "SubmissionItems", description = "Submissions, newest first.")
    record Items(
            List<SubmissionView> items,
            @Schema(description = "Address of the next part; left out in the last one.")
                    @Nullable String next) {}
}
