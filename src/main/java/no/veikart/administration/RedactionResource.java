package no.veikart.administration;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import no.veikart.identity.Caller;
import no.veikart.identity.CurrentCaller;
import no.veikart.identity.Role;
import no.veikart.json.JsonFields;
import no.veikart.ledger.Waiting;
import no.veikart.problem.Faults;
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

/** Removes texts that should not have been written, and leaves every proof valid. */
@Path("/v1/ledger/texts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administering")
@SecurityRequirement(name = "bearer")
class RedactionResource {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    private final CurrentCaller caller;
    private final RedactText redact;
    private final Waiting waiting;
    private final AdministrationConfig config;

    RedactionResource(
            CurrentCaller caller, RedactText redact, Waiting waiting, AdministrationConfig config) {
        this.caller = caller;
        this.redact = redact;
        this.waiting = waiting;
        this.config = config;
    }

    @PUT
    @Path("{hash}/redaction")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "redactText",
            summary = "Remove a text for good",
            description =
                    "Removes a text that people wrote, wherever it is shown, and its salt. The ledger never"
                            + " held more than its hash, so every proof stays valid; that and why it was"
                            + " redacted is an entry of its own. For the same reason again nothing happens.")
    @APIResponse(
            responseCode = "200",
            description = "It is redacted, and the ledger says so.",
            content = @Content(schema = @Schema(implementation = RedactionView.class)))
    @APIResponse(
            responseCode = "202",
            description = "It is redacted; the entry takes a little longer to become public.",
            content = @Content(schema = @Schema(implementation = RedactionView.class)))
    public Response redact(
            @Parameter(
                            description =
                                    "Hash of the text as in the ledger's entries, in hexadecimal digits.",
                            example =
                                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
                    @PathParam("hash")
                    String hash,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = RedactionBody.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "a name",
                                                            value = RedactionBody.EXAMPLE)))
                    byte[] body) {
        Caller administrator = caller.require(Role.ADMINISTRATOR);
        String base64 = base64(hash);
        UUID act =
                redact.run(
                        base64,
                        JsonFields.onlyReason(body, ProblemType.INVALID_REDACTION),
                        administrator);
        boolean published =
                act == null || waiting.publicationOf(act, config.publicationWait()).isPresent();
        return Response.status(published ? 200 : 202)
                .entity(new RedactionView(base64, true))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private static String base64(String hex) {
        if (!HEX.matcher(hex).matches()) {
            throw Faults.ofPath("hash", "not-a-hash");
        }
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    @Schema(name = "Redaction", description = "Why a text is removed.")
    record RedactionBody(
            @Schema(
                            description = "Public, and itself a text that can be redacted.",
                            required = true,
                            maxLength = JsonFields.LONGEST_REASON)
                    String reason) {

        static final String EXAMPLE = "{\"reason\": \"The comment names a private person.\"}";
    }

    @Schema(name = "RedactedText", description = "A text that was removed.")
    record RedactionView(
            @Schema(description = "As in the ledger: SHA-256, base64.") String hash,
            boolean redacted) {}
}
