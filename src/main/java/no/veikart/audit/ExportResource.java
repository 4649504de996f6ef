package no.veikart.audit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import no.veikart.identity.CurrentCaller;
import no.veikart.identity.Role;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.problem.ReaderStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything at once. */
@Path("/v1/audit/export")
@Tag(name = "Auditing")
@SecurityRequirement(name = "bearer")
class ExportResource {

    private static final String ZIP = "application/zip";
    private static final int RETRY_SECONDS = 60;

    private final CurrentCaller caller;
    private final WriteExport write;
    private final CurrentVertxRequest request;
    private final Semaphore turn = new Semaphore(1);

    ExportResource(CurrentCaller caller, WriteExport write, CurrentVertxRequest request) {
        this.caller = caller;
        this.write = write;
        this.request = request;
    }

    @GET
    @Produces(ZIP)
    @Operation(
            operationId = "exportAll",
            summary = "Read everything as one archive",
            description =
                    "For auditors and administrators: catalogue, submissions, decisions, figures with all"
                            + " revisions, findings with their exchange, statements, changes of status and"
                            + " the ledger, as CSV and NDJSON, with a README and the SHA-256 of each file."
                            + " Streamed from one state of the database; one at a time, 503 otherwise.")
    @APIResponse(
            responseCode = "200",
            description = "The archive. Where it was cut off it has no manifest.json.",
            content =
                    @Content(
                            mediaType = ZIP,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response export() {
        caller.require(Role.AUDITOR, Role.ADMINISTRATOR);
        if (turn.availablePermits() == 0) {
            throw busy();
        }
        StreamingOutput archive = this::write;
        return Response.ok(archive)
                .type(ZIP)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"veikart.zip\"")
                .build();
    }

    private static ProblemException busy() {
        return new ProblemException(ProblemType.BUSY).retryAfter(RETRY_SECONDS);
    }

    /** Takes its turn only here: an answer without a body, as to HEAD, would never give it back. */
    private void write(OutputStream out) throws IOException {
        if (!turn.tryAcquire()) {
            throw busy();
        }
        try {
            write.to(new ReaderStream(out, request.getCurrent().response()));
        } finally {
            turn.release();
        }
    }
}
