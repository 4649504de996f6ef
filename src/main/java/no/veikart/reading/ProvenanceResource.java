package no.veikart.reading;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import no.veikart.observation.PublishedSubmissions;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where published figures come from. */
@Path("/v1/submissions/{id}/provenance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reading")
class ProvenanceResource {

    private final PublicReads reads;
    private final PublishedSubmissions submissions;

    ProvenanceResource(PublicReads reads, PublishedSubmissions submissions) {
        this.reads = reads;
        this.submissions = submissions;
    }

    @GET
    @Operation(
            operationId = "getProvenance",
            summary = "Read what is public of a submission",
            description =
                    "Who reported it, who decided when, and where the ledger has it; for what is published.")
    @APIResponse(
            responseCode = "200",
            description = "The public part of the submission.",
            content = @Content(schema = @Schema(implementation = ProvenanceView.class)))
    public Response read(
            @Parameter(description = "Identifier of the submission.") @PathParam("id") UUID id,
            @BeanParam PublicQuery query) {
        return reads.answer(
                query,
                state ->
                        submissions
                                .find(id, state.batch().publishedAt())
                                .map(submission -> ProvenanceView.of(submission, state))
                                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND)));
    }
}
