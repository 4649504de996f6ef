package no.veikart.judgement;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import no.veikart.finding.FindingConfig;
import no.veikart.finding.ResolveFinding;
import no.veikart.finding.RespondToFinding;
import no.veikart.idempotency.IdempotentRequest;
import no.veikart.identity.Caller;
import no.veikart.identity.CurrentCaller;
import no.veikart.identity.Role;
import no.veikart.reading.FindingView;
import no.veikart.text.Wording;
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

/** Takes replies to a finding, and its end. */
@Path("/v1/findings/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Auditing")
@SecurityRequirement(name = "bearer")
class ExchangeResource {

    private static final String ID = "Identifier of the finding.";

    private final CurrentCaller caller;
    private final RespondToFinding respond;
    private final ResolveFinding resolve;
    private final Representations representations;
    private final FindingAnswers answers;
    private final FindingConfig config;

    ExchangeResource(
            CurrentCaller caller,
            RespondToFinding respond,
            ResolveFinding resolve,
            Representations representations,
            FindingAnswers answers,
            FindingConfig config) {
        this.caller = caller;
        this.respond = respond;
        this.resolve = resolve;
        this.representations = representations;
        this.answers = answers;
        this.config = config;
    }

    @POST
    @Path("responses")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "respondToFinding",
            summary = "Reply to a finding",
            description =
                    "By organisations whose figures or measures it concerns and by the owner of the goal;"
                            + " the auditor's organisation can add to it too. It is public at once.")
    @APIResponse(
            responseCode = "201",
            description = RaiseResource.FINDING,
            content = @Content(schema = @Schema(implementation = FindingView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Stored; the publication takes a little longer.",
            content = @Content(schema = @Schema(implementation = FindingView.class)))
    public Response respond(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = Retries.DESCRIPTION, schema = @Schema(maxLength = 257))
                    @HeaderParam(IdempotentRequest.HEADER)
                    @Nullable String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    FindingBody.OfResponse.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "reply",
                                                            value = FindingBody.RESPONSE_EXAMPLE)))
                    byte[] body) {
        Caller writer = caller.require(Role.REPORTER, Role.REVIEWER, Role.AUDITOR);
        Wording text = FindingReader.response(body, config.longestText());
        String act = "POST /v1/findings/" + id + "/responses";
        return answers.created(
                respond.run(id, text, writer, Retries.named(key, writer, act, body)));
    }

    @PUT
    @Path("resolution")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "resolveFinding",
            summary = "End a finding",
            description =
                    "By the auditor's organisation that raised it, with a reason. The same end again by"
                            + " the same actor changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = RaiseResource.FINDING,
            content = @Content(schema = @Schema(implementation = FindingView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Stored; the publication takes a little longer.",
            content = @Content(schema = @Schema(implementation = FindingView.class)))
    public Response resolve(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "Entity tag of the finding that is ended.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    FindingBody.OfResolution.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "resolved",
                                                            value =
                                                                    FindingBody
                                                                            .RESOLUTION_EXAMPLE)))
                    byte[] body) {
        Caller auditor = caller.require(Role.AUDITOR);
        ResolveFinding.Ending ending = FindingReader.ending(body, config.longestText());
        return answers.changed(
                resolve.run(
                        id,
                        ending,
                        auditor,
                        finding -> representations.of(finding).require(ifMatch)));
    }
}
