package no.veikart.submission;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import no.veikart.catalogue.Catalogue;
import no.veikart.identity.Caller;
import no.veikart.identity.CurrentCaller;
import no.veikart.identity.Role;
import no.veikart.obligation.CallersObligations;
import no.veikart.obligation.Obligation;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.roadmap.PublicState;
import no.veikart.roadmap.PublicStates;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells callers who they are here. */
@Path("/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reporting")
@SecurityRequirement(name = "bearer")
class CallerResource {

    private final CurrentCaller caller;
    private final PublicStates states;
    private final Submissions submissions;
    private final CallersObligations obligations;

    CallerResource(
            CurrentCaller caller,
            PublicStates states,
            Submissions submissions,
            CallersObligations obligations) {
        this.caller = caller;
        this.states = states;
        this.submissions = submissions;
        this.obligations = obligations;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getCaller",
            summary = "Read who calls",
            description = "The token's organisation and roles, its assignments, what awaits it.")
    @APIResponse(
            responseCode = "200",
            description = "The caller.",
            content = @Content(schema = @Schema(implementation = CallerView.class)))
    public Response read() {
        Caller known = caller.require();
        Catalogue catalogue =
                states.newest()
                        .map(PublicState::catalogue)
                        .orElseThrow(() -> new ProblemException(ProblemType.UNAVAILABLE));
        return Response.ok(CallerView.of(known, catalogue, awaiting(known)))
                .header(HttpHeaders.CACHE_CONTROL, SubmissionAnswers.NOT_KEPT)
                .build();
    }

    private CallerView.Awaiting awaiting(Caller known) {
        String organisation = known.organisation().code();
        return new CallerView.Awaiting(
                known.has(Role.REVIEWER) ? submissions.undecidedFor(organisation) : 0,
                known.has(Role.REPORTER) ? submissions.undecidedOf(organisation) : 0,
                known.has(Role.REPORTER)
                        ? obligations.of(known).stream().filter(Obligation::awaitsFigure).count()
                        : 0);
    }
}
