package no.veikart.reading;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The roadmap at a glance. */
@Path("/v1/roadmap")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reading")
class RoadmapResource {

    private final PublicReads reads;

    RoadmapResource(PublicReads reads) {
        this.reads = reads;
    }

    @GET
    @Operation(
            operationId = "getRoadmap",
            summary = "Read the whole roadmap",
            description = "Everything that a dashboard's first screen needs, in one answer.")
    @APIResponse(
            responseCode = "200",
            description = "The roadmap.",
            content = @Content(schema = @Schema(implementation = RoadmapView.class)))
    public Response read(@BeanParam PublicQuery query) {
        return reads.answer(query, RoadmapView::of);
    }
}
