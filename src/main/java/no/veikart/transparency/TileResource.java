package no.veikart.transparency;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import no.veikart.checkpoint.TreeTiles;
import no.veikart.ledger.LedgerEntries;
import no.veikart.ledger.RecordedEntry;
import no.veikart.merkle.EntryBundle;
import no.veikart.merkle.MalformedException;
import no.veikart.merkle.TileAddress;
import no.veikart.problem.Faults;
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

/**
 * The tree and the entries as static files (C2SP tlog-tiles, height 8), for caches and machines.
 */
@Path("/v1/ledger/tile")
@Tag(name = "Verifying")
@Produces(MediaType.APPLICATION_OCTET_STREAM)
class TileResource {

    private static final String INDEX =
            "Index of the tile in groups of three digits, all but the last with an x before them; for a"
                    + " partial tile with .p/ and its width.";

    private final TreeTiles tiles;
    private final LedgerEntries entries;

    TileResource(TreeTiles tiles, LedgerEntries entries) {
        this.tiles = tiles;
        this.entries = entries;
    }

    @GET
    @Path("{level: [0-9]+}/{index: .+}")
    @Operation(
            operationId = "getTile",
            summary = "Read a tile of hashes",
            description = "Up to 256 SHA-256 hashes of one level of the tree, one after the other.")
    @APIResponse(
            responseCode = "200",
            description = "32 bytes for each hash. Never changes.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response tile(
            @Parameter(description = "0 for the hashes of the entries.", example = "0")
                    @PathParam("level")
                    String level,
            @Parameter(description = INDEX, example = "000.p/1") @PathParam("index") String index,
            @BeanParam Conditions conditions) {
        TileAddress address = address(level + "/" + index);
        return tiles.find(address.level(), address.index(), address.width())
                .map(tile -> tile.first(address.width()).hashes())
                .map(hashes -> LedgerAnswer.bytes(hashes, conditions))
                .orElseThrow(TileResource::beyondTheEdge);
    }

    @GET
    @Path("entries/{index: .+}")
    @Operation(
            operationId = "getEntryBundle",
            summary = "Read a bundle of entries",
            description =
                    "Up to 256 entries as they are hashed, each after its length in two bytes, the higher"
                            + " first.")
    @APIResponse(
            responseCode = "200",
            description = "The entries. Never changes.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response bundle(
            @Parameter(description = INDEX, example = "000.p/1") @PathParam("index") String index,
            @BeanParam Conditions conditions) {
        TileAddress address = address("entries/" + index);
        long first = address.index() * TileAddress.FULL_WIDTH;
        List<byte[]> bodies =
                entries.find(first, first + address.width()).stream()
                        .map(RecordedEntry::body)
                        .toList();
        if (bodies.size() < address.width()) {
            throw beyondTheEdge();
        }
        return LedgerAnswer.bytes(new EntryBundle(bodies).bytes(), conditions);
    }

    private static TileAddress address(String path) {
        try {
            return TileAddress.parse("tile/" + path);
        } catch (MalformedException e) {
            throw Faults.ofPath("index", "bad-tile-path").because(e);
        }
    }

    private static ProblemException beyondTheEdge() {
        return new ProblemException(ProblemType.NOT_FOUND);
    }
}
