package no.veikart.reading;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.UUID;
import no.veikart.finding.Finding;
import no.veikart.finding.Findings;
import no.veikart.paging.Page;
import no.veikart.paging.PageQuery;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.roadmap.PublicState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Auditors' findings, with all that was said about them. */
@Path("/v1/findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reading")
class FindingResource {

    private final PublicReads reads;
    private final Findings findings;

    FindingResource(PublicReads reads, Findings findings) {
        this.reads = reads;
        this.findings = findings;
    }

    @GET
    @Operation(
            operationId = "listFindings",
            summary = "Read auditors' findings",
            description = "Newest first, without the exchange.")
    @APIResponse(
            responseCode = "200",
            description = "One part of the findings.",
            content = @Content(schema = @Schema(implementation = Items.OfFindings.class)))
    public Response list(
            @BeanParam FindingQuery filter,
            @BeanParam PageQuery page,
            @BeanParam PublicQuery query) {
        return reads.answer(query, state -> part(filter, page, state, query.uri));
    }

    private Items.OfFindings part(
            FindingQuery filter, PageQuery page, PublicState state, UriInfo uri) {
        int limit = page.limit();
        Page<Finding> part =
                Page.of(
                        findings.find(
                                filter.filter(state),
                                state.batch().publishedAt(),
                                page.position(Long::valueOf).orElse(Long.MAX_VALUE),
                                limit + 1),
                        limit,
                        FindingResource::position,
                        uri);
        return new Items.OfFindings(
                part.items().stream().map(finding -> FindingView.brief(finding, state)).toList(),
                part.next());
    }

    private static String position(Finding finding) {
        return Long.toString(
                Objects.requireNonNull(finding.publication(), "a public finding").ledgerIndex());
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getFinding",
            summary = "Read a finding",
            description = "With the whole exchange, and how it ended.")
    @APIResponse(
            responseCode = "200",
            description = "The finding.",
            content = @Content(schema = @Schema(implementation = FindingView.class)))
    public Response read(
            @Parameter(description = "Identifier of the finding.") @PathParam("id") UUID id,
            @BeanParam PublicQuery query) {
        return reads.answer(
                query,
                state ->
                        findings.asOf(id, state.batch().publishedAt())
                                .map(finding -> FindingView.whole(finding, state))
                                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND)));
    }
}
