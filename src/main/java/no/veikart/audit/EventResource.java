package no.veikart.audit;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import no.veikart.identity.CurrentCaller;
import no.veikart.identity.Role;
import no.veikart.paging.Page;
import no.veikart.paging.PageQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who was refused, and what administrators did. */
@Path("/v1/audit/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Auditing")
@SecurityRequirement(name = "bearer")
class EventResource {

    private final CurrentCaller caller;
    private final SecurityEvents events;

    EventResource(CurrentCaller caller, SecurityEvents events) {
        this.caller = caller;
        this.events = events;
    }

    @GET
    @Operation(
            operationId = "listSecurityEvents",
            summary = "Read who was refused, and what administrators did",
            description =
                    "For auditors and administrators, newest first. Changes to webhooks count as"
                            + " administration, whoever makes them. Like events within about a second are"
                            + " counted together; they are kept for a time that the operator sets.")
    @APIResponse(
            responseCode = "200",
            description = "One part of the events.",
            content = @Content(schema = @Schema(implementation = EventView.Items.class)))
    public Response list(
            @BeanParam EventQuery query, @BeanParam PageQuery page, @Context UriInfo uri) {
        caller.require(Role.AUDITOR, Role.ADMINISTRATOR);
        int limit = page.limit();
        Page<SecurityEvents.Recorded> part =
                Page.of(
                        events.find(
                                query.filter(),
                                page.position(Long::valueOf).orElse(Long.MAX_VALUE),
                                limit + 1),
                        limit,
                        recorded -> Long.toString(recorded.id()),
                        uri);
        return Response.ok(
                        new EventView.Items(
                                part.items().stream().map(EventView::of).toList(), part.next()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
