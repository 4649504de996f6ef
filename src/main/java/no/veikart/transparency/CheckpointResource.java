package no.veikart.transparency;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import no.veikart.checkpoint.Checkpoints;
import no.veikart.checkpoint.LogSigner;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.reading.Conditions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far the log has come, signed. */
@Path("/v1/ledger")
@Tag(name = "Verifying")
@Produces(LedgerAnswer.TEXT)
class CheckpointResource {

    private final Checkpoints checkpoints;
    private final LogSigner signer;

    CheckpointResource(Checkpoints checkpoints, LogSigner signer) {
        this.checkpoints = checkpoints;
        this.signer = signer;
    }

    @GET
    @Path("checkpoint")
    @Operation(
            operationId = "getCheckpoint",
            summary = "Read the newest signed checkpoint",
            description =
                    "A C2SP tlog-checkpoint: origin, number of entries and root of the tree over them,"
                            + " with the log's Ed25519 signature and those of its witnesses.")
    @APIResponse(
            responseCode = "200",
            description = "The signed note.",
            content =
                    @Content(
                            mediaType = LedgerAnswer.TEXT,
                            schema = @Schema(type = SchemaType.STRING)))
    public Response checkpoint(@BeanParam Conditions conditions) {
        return checkpoints
                .newest()
                .map(newest -> LedgerAnswer.text(newest.note(), LedgerAnswer.NEVER, conditions))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    @GET
    @Path("key")
    @Operation(
            operationId = "getLedgerKey",
            summary = "Read the key that verifies the ledger's signatures",
            description =
                    "A verifier key of C2SP signed-note. Keep it, or get it another way: whoever could"
                            + " exchange the log could exchange this answer too.")
    @APIResponse(
            responseCode = "200",
            description = "<origin>+<key id>+<base64>.",
            content =
                    @Content(
                            mediaType = LedgerAnswer.TEXT,
                            schema = @Schema(type = SchemaType.STRING)))
    public Response key(@BeanParam Conditions conditions) {
        return LedgerAnswer.text(
                signer.verifierKey() + "\n", LedgerAnswer.FOR_A_MINUTE, conditions);
    }
}
