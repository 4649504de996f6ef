package no.veikart.submission;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import no.veikart.identity.Caller;
import no.veikart.identity.CurrentCaller;
import no.veikart.identity.Role;
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

/** One submission: reading, deciding, taking back. */
@Path("/v1/submissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reporting")
@SecurityRequirement(name = "bearer")
class SubmissionResource {

    private static final String SUBMISSION = "The submission as it now stands.";
    private static final String ID = "Identifier of the submission.";
    private static final String IF_MATCH = "Entity tag of the submission that the act is about.";

    private final CurrentCaller caller;
    private final DecideSubmission decide;
    private final SubmissionAnswers answers;

    SubmissionResource(CurrentCaller caller, DecideSubmission decide, SubmissionAnswers answers) {
        this.caller = caller;
        this.decide = decide;
        this.answers = answers;
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getSubmission",
            summary = "Read a submission",
            description =
                    "The sender's own, those that wait for the caller's decision, all for auditors.")
    @APIResponse(
            responseCode = "200",
            description = SUBMISSION,
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged.")
    public Response read(
            @Parameter(description = ID) @PathParam("id") UUID id, @Context Request request) {
        Caller reader = caller.require(Role.values());
        return answers.read(id, reader, request).build();
    }

    @GET
    @Path("{id}/receipt")
    @Operation(
            operationId = "getSubmissionReceipt",
            summary = "Read where the ledger speaks of a submission",
            description = "What its sender needs to prove what was reported, and when.")
    @APIResponse(
            responseCode = "200",
            description = "The entries, in their order.",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    public Response receipt(@Parameter(description = ID) @PathParam("id") UUID id) {
        return Response.ok(answers.receipt(id, caller.require(Role.values())))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @PUT
    @Path("{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decide",
            summary = "Decide on a submission",
            description =
                    "By a person of the organisation that owns the goals, or by a client other than the"
                            + " one that submitted. The same decision again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = SUBMISSION,
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Decided; the publication takes a little longer.",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    public Response decide(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = DecisionBody.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "publish",
                                                            value = DecisionBody.EXAMPLE)))
                    byte[] body) {
        Caller decider = caller.require(Role.REVIEWER);
        Decision decision = DecisionReader.read(body);
        return answers.changed(decide.decide(id, decision, decider, ifMatch));
    }

    @PUT
    @Path("{id}/withdrawal")
    @Operation(
            operationId = "withdraw",
            summary = "Take a submission back",
            description = "By its organisation, before a decision.")
    @APIResponse(
            responseCode = "200",
            description = SUBMISSION,
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    public Response withdraw(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch) {
        Caller sender = caller.require(Role.REPORTER);
        return answers.changed(decide.withdraw(id, sender, ifMatch));
    }
}
