package no.veikart.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Serves what pages load. */
@Path("/assets")
class AssetResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String BRIEFLY = "public, max-age=300";

    private final Assets assets;

    AssetResource(Assets assets) {
        this.assets = assets;
    }

    @GET
    @Path("{name}")
    @Operation(hidden = true)
    public Response read(
            @PathParam("name") String name,
            @QueryParam("v") @Nullable String version,
            @Context Request request) {
        Assets.Asset asset =
                assets.find(name).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        EntityTag tag = new EntityTag(asset.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(asset.body(), asset.type()) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, asset.tag().equals(version) ? FOR_EVER : BRIEFLY)
                .build();
    }
}
