package no.veikart.webhook;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import no.veikart.audit.Administrative;
import no.veikart.identity.Caller;
import no.veikart.identity.CurrentCaller;
import no.veikart.identity.Role;
import no.veikart.json.JsonFields;
import no.veikart.problem.ProblemType;
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

/** Stops webhooks that do harm, whosever they are. */
@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administering")
@SecurityRequirement(name = "bearer")
@Administrative
@APIResponse(
        responseCode = "200",
        description = "The webhook as it now stands.",
        content = @Content(schema = @Schema(implementation = WebhookView.class)))
class WebhookSuspensionResource {

    private final CurrentCaller caller;
    private final KeepWebhooks keep;
    private final WebhookAnswers answers;

    WebhookSuspensionResource(CurrentCaller caller, KeepWebhooks keep, WebhookAnswers answers) {
        this.caller = caller;
        this.keep = keep;
        this.answers = answers;
    }

    @PUT
    @Path("{id}/suspension")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "suspendWebhook",
            summary = "Stop a webhook of any organisation",
            description =
                    "Nothing is sent, not even a test, until the suspension is removed, whatever its"
                            + " organisation wants of it. A message under way may still come.")
    public Response suspend(
            @Parameter(description = WebhookResource.ID) @PathParam("id") UUID id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = SuspensionBody.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "not theirs",
                                                            value = SuspensionBody.EXAMPLE)))
                    byte[] body) {
        Caller administrator = caller.require(Role.ADMINISTRATOR);
        return suspended(
                id, JsonFields.onlyReason(body, ProblemType.INVALID_WEBHOOK), administrator);
    }

    @DELETE
    @Path("{id}/suspension")
    @Operation(
            operationId = "resumeWebhook",
            summary = "Let a webhook go on",
            description =
                    "From the entry at which it stood, where its organisation has it enabled.")
    public Response resume(@Parameter(description = WebhookResource.ID) @PathParam("id") UUID id) {
        return suspended(id, null, caller.require(Role.ADMINISTRATOR));
    }

    private Response suspended(UUID id, @Nullable String reason, Caller administrator) {
        keep.suspend(id, reason);
        return answers.read(answers.present(id), administrator).build();
    }

    @Schema(name = "WebhookSuspension", description = "Why a webhook is stopped.")
    record SuspensionBody(
            @Schema(
                            description = "For its organisation to read.",
                            required = true,
                            maxLength = JsonFields.LONGEST_REASON)
                    String reason) {

        static final String EXAMPLE =
                "{\"reason\": \"The address is not yours; its owner has complained.\"}";
    }
}
