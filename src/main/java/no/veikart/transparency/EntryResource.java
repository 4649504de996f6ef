package no.veikart.transparency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import no.veikart.ledger.LedgerEntries;
import no.veikart.ledger.RecordedEntry;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.reading.Conditions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The entries, to be read by people. */
@Path("/v1/ledger/entries")
@Tag(name = "Verifying")
@Produces(MediaType.APPLICATION_JSON)
class EntryResource {

    private static final int USUAL = 100;
    private static final int MOST = 1000;

    private final LedgerEntries entries;
    private final EntryViews views;
    private final LedgerProofs proofs;
    private final ObjectMapper json;

    EntryResource(LedgerEntries entries, EntryViews views, LedgerProofs proofs, ObjectMapper json) {
        this.entries = entries;
        this.views = views;
        this.proofs = proofs;
        this.json = json;
    }

    @GET
    @Operation(
            operationId = "listLedgerEntries",
            summary = "Read entries of the ledger",
            description = "In the order of their indexes. What has no index yet is not public.")
    @APIResponse(
            responseCode = "200",
            description = "The entries.",
            content = @Content(schema = @Schema(implementation = EntryView.OfMany.class)))
    public Response list(
            @Parameter(
                            description = "Index of the first one.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int64",
                                            minimum = "0",
                                            defaultValue = "0"))
                    @QueryParam("from")
                    @Nullable String from,
            @Parameter(
                            description = "How many at most.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "1000",
                                            defaultValue = "100"))
                    @QueryParam("limit")
                    @Nullable String limit,
            @BeanParam Conditions conditions) {
        long first = Numbers.of("from", from, 0, 0, Long.MAX_VALUE - MOST);
        int most = (int) Numbers.of("limit", limit, USUAL, 1, MOST);
        List<RecordedEntry> found = entries.find(first, first + most + 1);
        boolean more = found.size() > most;
        return answer(
                new EntryView.OfMany(
                        views.of(more ? found.subList(0, most) : found),
                        more ? next(first + most, most) : null),
                conditions);
    }

    private static String next(long from, int limit) {
        return String.format(Locale.ROOT, "/v1/ledger/entries?from=%d&limit=%d", from, limit);
    }

    @GET
    @Path("{index}")
    @Operation(operationId = "getLedgerEntry", summary = "Read an entry of the ledger")
    @APIResponse(
            responseCode = "200",
            description = "The entry.",
            content = @Content(schema = @Schema(implementation = EntryView.class)))
    public Response read(
            @Parameter(
                            description = "Place in the log, from 0.",
                            schema = @Schema(type = SchemaType.INTEGER, format = "int64"),
                            example = "0")
                    @PathParam("index")
                    String index,
            @BeanParam Conditions conditions) {
        long place = Numbers.indexInPath(index);
        List<EntryView> found = views.of(entries.find(place, place + 1));
        if (found.isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        return answer(found.get(0), conditions);
    }

    @GET
    @Path("{index}/proof")
    @Produces(LedgerAnswer.TEXT)
    @Operation(
            operationId = "getLedgerEntryProof",
            summary = "Read a file that proves an entry",
            description =
                    "A C2SP tlog-proof: the entry's place, the path to the root and the signed checkpoint."
                            + " With the entry and the ledger's key it can be checked without the service.")
    @APIResponse(
            responseCode = "200",
            description = "The proof, against the newest checkpoint.",
            content =
                    @Content(
                            mediaType = LedgerAnswer.TEXT,
                            schema = @Schema(type = SchemaType.STRING)))
    public Response proof(
            @Parameter(
                            description = "Place in the log, from 0.",
                            schema = @Schema(type = SchemaType.INTEGER, format = "int64"),
                            example = "0")
                    @PathParam("index")
                    String index,
            @BeanParam Conditions conditions) {
        return LedgerAnswer.text(
                proofs.bundle(Numbers.indexInPath(index)), LedgerAnswer.FOR_A_MINUTE, conditions);
    }

    private Response answer(Object view, Conditions conditions) {
        try {
            return LedgerAnswer.of(
                    json.writeValueAsBytes(view),
                    MediaType.APPLICATION_JSON,
                    LedgerAnswer.FOR_A_MINUTE,
                    conditions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view has a JSON form", e);
        }
    }
}
