package no.veikart.judgement;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import no.veikart.idempotency.IdempotentRequest;
import no.veikart.identity.Caller;
import no.veikart.identity.CurrentCaller;
import no.veikart.identity.Role;
import no.veikart.reading.StatementView;
import no.veikart.status.Subject;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes what the goal's owner itself says of an indicator. */
@Path("/v1/indicators/{code}/statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deciding")
@SecurityRequirement(name = "bearer")
class ProposeIndicatorStatementResource {

    private final CurrentCaller caller;
    private final ProposeStatement propose;

    ProposeIndicatorStatementResource(CurrentCaller caller, ProposeStatement propose) {
        this.caller = caller;
        this.propose = propose;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeIndicatorStatement",
            summary = "Propose what the owner says of an indicator",
            description =
                    "By a reviewer of the organisation that owns the goal. It becomes public when another"
                            + " person, or another client, of the organisation confirms it.")
    @APIResponse(
            responseCode = "201",
            description = "Stored; Location names the statement.",
            content = @Content(schema = @Schema(implementation = StatementView.class)))
    public Response propose(
            @Parameter(description = "Its code.", example = "G4-RD-GDP") @PathParam("code")
                    String code,
            @Parameter(description = Retries.DESCRIPTION, schema = @Schema(maxLength = 257))
                    @HeaderParam(IdempotentRequest.HEADER)
                    @Nullable String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = StatementBody.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "onTrack",
                                                            value = StatementBody.EXAMPLE)))
                    byte[] body) {
        Caller owner = caller.require(Role.REVIEWER);
        return propose.run(new Subject(Subject.Kind.INDICATOR, code), key, body, owner);
    }
}
