package no.veikart.reading;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import no.veikart.paging.PageQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What changed on the roadmap, and why. */
@Path("/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reading")
class ChangeResource {

    private final PublicReads reads;
    private final StatusHistory history;

    ChangeResource(PublicReads reads, StatusHistory history) {
        this.reads = reads;
        this.history = history;
    }

    @GET
    @Operation(
            operationId = "listChanges",
            summary = "Read every change of every status",
            description =
                    "Newest first: each with its causes and the figures and versions that the status rested"
                            + " on before and after. Ask again with since set to the newest publishedAt to"
                            + " read only what is new.")
    @APIResponse(
            responseCode = "200",
            description = "One part of the changes.",
            content = @Content(schema = @Schema(implementation = Items.OfStatusChanges.class)))
    public Response list(
            @BeanParam ChangeQuery changes,
            @BeanParam PageQuery page,
            @BeanParam PublicQuery query) {
        return reads.answer(
                query, state -> history.part(changes.filter(state), page, state, query.uri));
    }
}
