package no.veikart.reading;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.roadmap.PublicState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The code lists. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reading")
class CodeListResource {

    private final PublicReads reads;

    CodeListResource(PublicReads reads) {
        this.reads = reads;
    }

    @GET
    @Path("organisations")
    @Operation(operationId = "listOrganisations", summary = "Read all organisations")
    @APIResponse(
            responseCode = "200",
            description = "All organisations.",
            content = @Content(schema = @Schema(implementation = Items.OfOrganisations.class)))
    public Response organisations(@BeanParam PublicQuery query) {
        return reads.answer(query, CodeListResource::organisations);
    }

    @GET
    @Path("organisations/{code}")
    @Operation(operationId = "getOrganisation", summary = "Read an organisation")
    @APIResponse(
            responseCode = "200",
            description = "The organisation.",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public Response organisation(
            @Parameter(description = "Code of the organisation.", example = "ssb")
                    @PathParam("code")
                    String code,
            @BeanParam PublicQuery query) {
        return reads.answer(
                query,
                state ->
                        state.catalogue()
                                .organisation(code)
                                .map(OrganisationView::of)
                                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND)));
    }

    @GET
    @Path("regions")
    @Operation(
            operationId = "listRegions",
            summary = "Read all regions",
            description =
                    "The whole country and its counties, each with the time in which it is one.")
    @APIResponse(
            responseCode = "200",
            description = "All regions.",
            content = @Content(schema = @Schema(implementation = Items.OfRegions.class)))
    public Response regions(@BeanParam PublicQuery query) {
        return reads.answer(query, CodeListResource::regions);
    }

    private static Items.OfOrganisations organisations(PublicState state) {
        return new Items.OfOrganisations(
                state.catalogue().organisations().stream().map(OrganisationView::of).toList());
    }

    private static Items.OfRegions regions(PublicState state) {
        return new Items.OfRegions(
                state.catalogue().regions().stream().map(RegionView::of).toList());
    }
}
