package no.veikart.webhook;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import no.veikart.audit.Administrative;
import no.veikart.idempotency.IdempotentRequest;
import no.veikart.identity.Caller;
import no.veikart.identity.CurrentCaller;
import no.veikart.identity.Role;
import no.veikart.paging.Page;
import no.veikart.paging.PageQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is sent to a receiver, what it is signed with, and what became of it. */
@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
@SecurityRequirement(name = "bearer")
@Administrative
class WebhookDeliveryResource {

    private static final byte[] NO_BODY = {};

    private final CurrentCaller caller;
    private final KeepWebhooks keep;
    private final Deliveries deliveries;
    private final PublicEntries entries;
    private final WebhookAnswers answers;

    WebhookDeliveryResource(
            CurrentCaller caller,
            KeepWebhooks keep,
            Deliveries deliveries,
            PublicEntries entries,
            WebhookAnswers answers) {
        this.caller = caller;
        this.keep = keep;
        this.deliveries = deliveries;
        this.entries = entries;
        this.answers = answers;
    }

    @POST
    @Path("{id}/secret")
    @Operation(
            operationId = "replaceWebhookSecret",
            summary = "Replace the secret of a webhook",
            description =
                    "This answer alone shows the new one. Messages are signed with both, the newest"
                            + " first, until previousSecretUntil. To be rid of a secret at once,"
                            + " replace it twice.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook as it now stands.",
            headers =
                    @Header(
                            name = IdempotentRequest.REPLAYED,
                            description =
                                    "There and true where an earlier request replaced it. The"
                                            + " secret is not shown again.",
                            schema = @Schema(type = SchemaType.BOOLEAN)),
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response replaceSecret(
            @Parameter(description = WebhookResource.ID) @PathParam("id") UUID id,
            @Parameter(description = WebhookRequests.KEY, schema = @Schema(maxLength = 257))
                    @HeaderParam(IdempotentRequest.HEADER)
                    @Nullable String key) {
        Caller member = caller.require(Role.values());
        return answers.made(
                        200,
                        keep.replaceSecret(id, member, named(key, member, id, "secret")),
                        member)
                .build();
    }

    @POST
    @Path("{id}/test")
    @Operation(
            operationId = "testWebhook",
            summary = "Have a test sent to a webhook",
            description =
                    "Once, as soon as may be, whether the webhook is enabled or not: a message of"
                            + " the type webhook.test. What became of it stands among the deliveries."
                            + " While one waits, there is no other.")
    @APIResponse(
            responseCode = "202",
            description = "It is about to be sent.",
            headers =
                    @Header(
                            name = IdempotentRequest.REPLAYED,
                            description = "There and true where an earlier request had it sent.",
                            schema = @Schema(type = SchemaType.BOOLEAN)),
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public Response test(
            @Parameter(description = WebhookResource.ID) @PathParam("id") UUID id,
            @Parameter(description = WebhookRequests.KEY, schema = @Schema(maxLength = 257))
                    @HeaderParam(IdempotentRequest.HEADER)
                    @Nullable String key) {
        Caller member = caller.require(Role.values());
        KeepWebhooks.Tested tested = keep.test(id, member, named(key, member, id, "test"));
        ResponseBuilder answer =
                Response.accepted(DeliveryView.of(tested.delivery()))
                        .location(URI.create("/v1/webhooks/" + id + "/deliveries"))
                        .header(HttpHeaders.CACHE_CONTROL, WebhookAnswers.NOT_KEPT);
        return (tested.replayed() ? answer.header(IdempotentRequest.REPLAYED, true) : answer)
                .build();
    }

    private static Optional<IdempotentRequest> named(
            @Nullable String key, Caller caller, UUID id, String act) {
        return WebhookRequests.named(key, caller, "POST /v1/webhooks/" + id + "/" + act, NO_BODY);
    }

    @GET
    @Path("{id}/deliveries")
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "Read what became of the messages of a webhook",
            description =
                    "Of the newest ones, newest first, for its organisation and administrators."
                            + " What the receiver answers is not kept, but for the status.")
    @APIResponse(
            responseCode = "200",
            description = "One part of the list.",
            content = @Content(schema = @Schema(implementation = DeliveryView.Items.class)))
    public Response deliveries(
            @Parameter(description = WebhookResource.ID) @PathParam("id") UUID id,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        Webhook webhook = answers.readable(id, caller.require(Role.values()));
        int limit = page.limit();
        Page<Deliveries.Kept> part =
                Page.of(
                        deliveries.find(
                                id, page.position(UUID::fromString).orElse(null), limit + 1),
                        limit,
                        kept -> kept.id().toString(),
                        uri);
        return Response.ok(
                        new DeliveryView.Items(
                                webhook.nextIndex(),
                                entries.size(),
                                part.items().stream()
                                        .map(kept -> DeliveryView.of(kept.delivery()))
                                        .toList(),
                                part.next()))
                .header(HttpHeaders.CACHE_CONTROL, WebhookAnswers.NOT_KEPT)
                .build();
    }
}
