package no.veikart.webhook;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where organisations want to be told of what becomes public. */
@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
@SecurityRequirement(name = "bearer")
@Administrative
class WebhookResource {

    static final String ID = "Identifier of the webhook.";

    private static final String WEBHOOK = "The webhook as it now stands.";
    private static final String IF_MATCH = "Entity tag of the webhook that the act is about.";

    private final CurrentCaller caller;
    private final Webhooks webhooks;
    private final KeepWebhooks keep;
    private final WebhookRequests requests;
    private final PublicEntries entries;
    private final WebhookAnswers answers;

    WebhookResource(
            CurrentCaller caller,
            Webhooks webhooks,
            KeepWebhooks keep,
            WebhookRequests requests,
            PublicEntries entries,
            WebhookAnswers answers) {
        this.caller = caller;
        this.webhooks = webhooks;
        this.keep = keep;
        this.requests = requests;
        this.entries = entries;
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerWebhook",
            summary = "Register a webhook",
            description =
                    "Each entry of the ledger is sent to the address as it becomes public, in order"
                            + " and at least once, as Standard Webhooks 1.0.0 has it: {type, timestamp,"
                            + " data}, where data has the entry and its index, signed with the secret"
                            + " that this answer alone shows. What is not answered with 2xx is sent"
                            + " again, for about three days. For any role of the organisation. How many"
                            + " it can have is bounded: 409 beyond.")
    @APIResponse(
            responseCode = "201",
            description = WEBHOOK,
            headers =
                    @Header(
                            name = IdempotentRequest.REPLAYED,
                            description =
                                    "There and true where an earlier request made it. The secret is"
                                            + " not shown again.",
                            schema = @Schema(type = SchemaType.BOOLEAN)),
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response register(
            @Parameter(description = WebhookRequests.KEY, schema = @Schema(maxLength = 257))
                    @HeaderParam(IdempotentRequest.HEADER)
                    @Nullable String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = WebhookBody.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "figures and statuses",
                                                            value = WebhookBody.EXAMPLE)))
                    byte[] body) {
        Caller member = caller.require(Role.values());
        KeepWebhooks.Made made =
                keep.register(
                        requests.settings(body),
                        entries.size(),
                        member,
                        WebhookRequests.named(key, member, "POST /v1/webhooks", body));
        return answers.made(201, made, member)
                .location(URI.create("/v1/webhooks/" + made.webhook()))
                .build();
    }

    @GET
    @Operation(
            operationId = "listWebhooks",
            summary = "List webhooks",
            description = "Newest first: of the caller's own organisation, for administrators all.")
    @APIResponse(
            responseCode = "200",
            description = "One part of the list.",
            content = @Content(schema = @Schema(implementation = WebhookView.Items.class)))
    public Response list(@BeanParam PageQuery page, @Context UriInfo uri) {
        Caller member = caller.require(Role.values());
        int limit = page.limit();
        Page<Webhook> part =
                Page.of(
                        webhooks.find(
                                member.has(Role.ADMINISTRATOR)
                                        ? null
                                        : member.organisation().code(),
                                page.position(UUID::fromString).orElse(null),
                                limit + 1),
                        limit,
                        webhook -> webhook.id().toString(),
                        uri);
        return Response.ok(
                        new WebhookView.Items(
                                part.items().stream()
                                        .map(
                                                one ->
                                                        WebhookView.of(
                                                                one,
                                                                WebhookAnswers.isOwn(one, member),
                                                                null))
                                        .toList(),
                                part.next()))
                .header(HttpHeaders.CACHE_CONTROL, WebhookAnswers.NOT_KEPT)
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getWebhook",
            summary = "Read a webhook",
            description = "For its organisation and administrators; to others there is none.")
    @APIResponse(
            responseCode = "200",
            description = WEBHOOK,
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged.")
    public Response read(
            @Parameter(description = ID) @PathParam("id") UUID id, @Context Request request) {
        Caller member = caller.require(Role.values());
        Webhook webhook = answers.readable(id, member);
        ResponseBuilder unchanged = request.evaluatePreconditions(answers.tag(webhook, member));
        return (unchanged == null ? answers.read(webhook, member) : unchanged).build();
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeWebhook",
            summary = "Change a webhook, or enable it again",
            description =
                    "What is left out is as in a new webhook, but for the place in the ledger: one"
                            + " that was disabled goes on with the entry at which it stood, and misses"
                            + " nothing, unless from says otherwise. What waits is tried at once, with"
                            + " all its attempts anew.")
    @APIResponse(
            responseCode = "200",
            description = WEBHOOK,
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response change(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = WebhookBody.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "figures and statuses",
                                                            value = WebhookBody.EXAMPLE)))
                    byte[] body) {
        Caller member = caller.require(Role.values());
        keep.change(
                id,
                requests.settings(body),
                member,
                webhook -> answers.require(ifMatch, webhook, member));
        return answers.read(answers.present(id), member).build();
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "removeWebhook",
            summary = "Remove a webhook",
            description =
                    "With what is known of its deliveries. A message under way may still come.")
    @APIResponse(responseCode = "204", description = "It is removed.")
    public Response remove(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch) {
        Caller member = caller.require(Role.values());
        keep.remove(id, member, webhook -> answers.require(ifMatch, webhook, member));
        return Response.noContent()
                .header(HttpHeaders.CACHE_CONTROL, WebhookAnswers.NOT_KEPT)
                .build();
    }
}
