package no.veikart.transparency;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Proofs of what stands in the log, and that it only ever grew. */
@Path("/v1/ledger/proofs")
@Tag(name = "Verifying")
@Produces(MediaType.APPLICATION_JSON)
class ProofResource {

    private final LedgerProofs proofs;

    ProofResource(LedgerProofs proofs) {
        this.proofs = proofs;
    }

    @GET
    @Path("inclusion")
    @Operation(
            operationId = "getInclusionProof",
            summary = "Prove that an entry stands in the log",
            description = "404 where the entry or the size lies beyond the newest checkpoint.")
    @APIResponse(responseCode = "200", description = "The proof.")
    public InclusionView inclusion(
            @Parameter(
                            description = "Place of the entry in the log, from 0.",
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int64",
                                            minimum = "0"),
                            example = "0")
                    @QueryParam("index")
                    @Nullable String index,
            @Parameter(
                            description =
                                    "Number of entries in the tree; left out, that of the newest"
                                            + " checkpoint.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int64",
                                            minimum = "1"))
                    @QueryParam("treeSize")
                    @Nullable String treeSize) {
        return proofs.inclusion(
                Numbers.required("index", index, 0, Long.MAX_VALUE - 1),
                size("treeSize", treeSize));
    }

    @GET
    @Path("consistency")
    @Operation(
            operationId = "getConsistencyProof",
            summary = "Prove that the log only grew",
            description =
                    "404 where a size lies beyond the newest checkpoint, or first beyond second.")
    @APIResponse(responseCode = "200", description = "The proof.")
    public ConsistencyView consistency(
            @Parameter(
                            description = "Entries in the smaller tree.",
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int64",
                                            minimum = "1"),
                            example = "1")
                    @QueryParam("first")
                    @Nullable String first,
            @Parameter(
                            description =
                                    "Entries in the larger tree; left out, that of the newest checkpoint.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int64",
                                            minimum = "1"))
                    @QueryParam("second")
                    @Nullable String second) {
        return proofs.consistency(
                Numbers.required("first", first, 1, Long.MAX_VALUE), size("second", second));
    }

    private static @Nullable Long size(String parameter, @Nullable String text) {
        return text == null ? null : Numbers.required(parameter, text, 1, Long.MAX_VALUE);
    }
}
