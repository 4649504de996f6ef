package no.veikart.transparency;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import no.veikart.reading.Conditions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The programs that a union runs: each one file, for anybody with a JDK. */
@Path("/v1/ledger")
@Tag(name = "Verifying")
@Produces(LedgerAnswer.TEXT)
@APIResponse(
        responseCode = "200",
        description = "The source.",
        content =
                @Content(mediaType = LedgerAnswer.TEXT, schema = @Schema(type = SchemaType.STRING)))
class ProgramResource {

    @GET
    @Path("VerifyLedger.java")
    @Operation(
            operationId = "getVerifier",
            summary = "Fetch the program that verifies the ledger",
            description =
                    "Java 17, one file, no dependency: java VerifyLedger.java, then the address of the"
                            + " service. Whoever trusts nobody reads it first, or writes another one.")
    public Response verifier(@BeanParam Conditions conditions) {
        return program("VerifyLedger.java", conditions);
    }

    @GET
    @Path("Witness.java")
    @Operation(
            operationId = "getWitness",
            summary = "Fetch the program of a witness",
            description =
                    "Java 17, one file, no dependency: a server (C2SP tlog-witness) that signs the"
                            + " checkpoints that it has seen the ledger grow by.")
    public Response witness(@BeanParam Conditions conditions) {
        return program("Witness.java", conditions);
    }

    private static Response program(String file, Conditions conditions) {
        try (InputStream source = ProgramResource.class.getResourceAsStream("/ledger/" + file)) {
            return LedgerAnswer.of(
                    Objects.requireNonNull(source, file).readAllBytes(),
                    LedgerAnswer.TEXT,
                    LedgerAnswer.FOR_A_MINUTE,
                    conditions);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is unreadable", e);
        }
    }
}
