package no.veikart.obligation;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import no.veikart.identity.Caller;
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
import org.jspecify.annotations.Nullable;

/** What organisations owe. */
@Path("/v1/obligations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reporting")
@SecurityRequirement(name = "bearer")
class ObligationResource {

    static final String NOT_KEPT = "private, no-store";

    private final CurrentCaller caller;
    private final CallersObligations obligations;

    ObligationResource(CurrentCaller caller, CallersObligations obligations) {
        this.caller = caller;
        this.obligations = obligations;
    }

    @GET
    @Operation(
            operationId = "listObligations",
            summary = "List what is owed",
            description =
                    "By due day: what the sender's own organisation owes, what is owed to the goals that"
                            + " the caller's organisation owns, all for auditors.")
    @APIResponse(
            responseCode = "200",
            description = "One part of the list.",
            content = @Content(schema = @Schema(implementation = Items.class)))
    public Response list(
            @BeanParam ObligationQuery query, @BeanParam PageQuery page, @Context UriInfo request) {
        Caller reader = caller.require(Role.values());
        int limit = page.limit();
        String after = page.position(position -> position).orElse("");
        List<Obligation> part =
                obligations.visibleTo(reader).stream()
                        .filter(query.filter())
                        .filter(obligation -> position(obligation).compareTo(after) > 0)
                        .sorted(Comparator.comparing(ObligationResource::position))
                        .limit(limit + 1L)
                        .toList();
        Page<Obligation> answered = Page.of(part, limit, ObligationResource::position, request);
        ResponseBuilder answer =
                Response.ok(Items.of(answered)).header(HttpHeaders.CACHE_CONTROL, NOT_KEPT);
        return (answered.next() == null ? answer : answer.link(answered.next(), "next")).build();
    }

    /** Sorts by due day; no two have the same. */
    private static String position(Obligation obligation) {
        return String.join(
                " ",
                obligation.due().toString(),
                obligation.indicator().code(),
                obligation.period().toString(),
                obligation.reporter().organisation());
    }

    @Schema(name = "ObligationItems", description = "Obligations, by due day.")
    record Items(
            List<ObligationView> items,
            @Schema(description = "Address of the next part; left out in the last one.")
                    @Nullable String next) {

        private static Items of(Page<Obligation> page) {
            return new Items(page.items().stream().map(ObligationView::of).toList(), page.next());
        }
    }
}
