package no.veikart.judgement;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import no.veikart.finding.FindingConfig;
import no.veikart.finding.NewFinding;
import no.veikart.finding.RaiseFinding;
import no.veikart.idempotency.IdempotentRequest;
import no.veikart.identity.Caller;
import no.veikart.identity.CurrentCaller;
import no.veikart.identity.Role;
import no.veikart.reading.FindingView;
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

/** Takes auditors' findings. */
@Path("/v1/findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Auditing")
@SecurityRequirement(name = "bearer")
class RaiseResource {

    static final String FINDING = "The finding as it now stands.";

    private final CurrentCaller caller;
    private final RaiseFinding raise;
    private final Representations representations;
    private final FindingAnswers answers;
    private final FindingConfig config;

    RaiseResource(
            CurrentCaller caller,
            RaiseFinding raise,
            Representations representations,
            FindingAnswers answers,
            FindingConfig config) {
        this.caller = caller;
        this.raise = raise;
        this.representations = representations;
        this.answers = answers;
        this.config = config;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "raiseFinding",
            summary = "Raise a finding",
            description =
                    "A question, a disagreement or an error, about a goal, an indicator, a published"
                            + " figure, a submission or a measure. It is public at once, and its subject"
                            + " is contested until the auditor's organisation ends it. Those concerned can"
                            + " reply. How many can be open is bounded: 409 beyond.")
    @APIResponse(
            responseCode = "201",
            description = FINDING,
            headers =
                    @Header(
                            name = "Idempotency-Replayed",
                            description = "There and true where an earlier request stored it.",
                            schema = @Schema(type = SchemaType.BOOLEAN)),
            content = @Content(schema = @Schema(implementation = FindingView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Stored; the publication takes a little longer.",
            content = @Content(schema = @Schema(implementation = FindingView.class)))
    public Response raise(
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
                                                                    FindingBody.OfFinding.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "question",
                                                            value = FindingBody.FINDING_EXAMPLE)))
                    byte[] body) {
        Caller auditor = caller.require(Role.AUDITOR);
        NewFinding wanted = FindingReader.finding(body, config.longestText());
        return answers.created(
                raise.run(
                        wanted,
                        auditor,
                        representations.state().catalogue(),
                        Retries.named(key, auditor, "POST /v1/findings", body)));
    }
}
