package no.veikart.obligation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How punctual those are on whom the roadmap depends. */
@Path("/v1/timeliness")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reading")
class TimelinessResource {

    private static final String CACHING = "public, max-age=60, stale-while-revalidate=600";

    private final CallersObligations obligations;
    private final DecisionTimes decisions;

    TimelinessResource(CallersObligations obligations, DecisionTimes decisions) {
        this.obligations = obligations;
        this.decisions = decisions;
    }

    @GET
    @Operation(
            operationId = "getTimeliness",
            summary = "Read how punctually organisations report and decide",
            description = "As it stands today; what the ledger records of it has its own entries.")
    @APIResponse(
            responseCode = "200",
            description = "Organisations by code.",
            content = @Content(schema = @Schema(implementation = TimelinessView.class)))
    public Response read() {
        return Response.ok(
                        TimelinessView.of(
                                obligations.all(obligations.catalogue()), decisions.all()))
                .header(HttpHeaders.CACHE_CONTROL, CACHING)
                .build();
    }
}
