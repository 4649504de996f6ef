package no.veikart.reading;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import no.veikart.paging.PageQuery;
import no.veikart.status.Subject;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the goal's owner says itself of an indicator. */
@Path("/v1/indicators/{code}/statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reading")
class IndicatorStatementsResource {

    private final PublicReads reads;
    private final StatementHistory history;

    IndicatorStatementsResource(PublicReads reads, StatementHistory history) {
        this.reads = reads;
        this.history = history;
    }

    @GET
    @Operation(
            operationId = "listIndicatorStatements",
            summary = "Read what the goal's owner says of an indicator",
            description = "All published statements, the newest first.")
    @APIResponse(
            responseCode = "200",
            description = "One part of the statements.",
            content = @Content(schema = @Schema(implementation = Items.OfStatements.class)))
    public Response list(
            @Parameter(description = "Its code.", example = "G4-RD-GDP") @PathParam("code")
                    String code,
            @BeanParam PageQuery page,
            @BeanParam PublicQuery query) {
        return reads.answer(
                query,
                state ->
                        history.part(
                                new Subject(
                                        Subject.Kind.INDICATOR,
                                        IndicatorResource.status(code, state).indicator().code()),
                                page,
                                state,
                                query.uri));
    }
}
