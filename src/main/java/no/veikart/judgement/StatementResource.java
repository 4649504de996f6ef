package no.veikart.judgement;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import no.veikart.identity.Caller;
import no.veikart.identity.CurrentCaller;
import no.veikart.identity.Role;
import no.veikart.paging.Page;
import no.veikart.paging.PageQuery;
import no.veikart.problem.Faults;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.reading.StatementView;
import no.veikart.statement.MakeStatement;
import no.veikart.statement.Statement;
import no.veikart.statement.StatementState;
import no.veikart.statement.Statements;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Owners' statements on their way to being public. */
@Path("/v1/statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deciding")
@SecurityRequirement(name = "bearer")
class StatementResource {

    private static final String ID = "Identifier of the statement.";
    private static final String STATEMENT = "The statement as it now stands.";
    private static final String IF_MATCH = "Entity tag of the statement that the act is about.";

    private final CurrentCaller caller;
    private final MakeStatement make;
    private final Statements statements;
    private final Representations representations;
    private final Publications publications;

    StatementResource(
            CurrentCaller caller,
            MakeStatement make,
            Statements statements,
            Representations representations,
            Publications publications) {
        this.caller = caller;
        this.make = make;
        this.statements = statements;
        this.representations = representations;
        this.publications = publications;
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getStatement",
            summary = "Read an owner's statement before it is public",
            description = "For reviewers of the owner; for auditors and administrators all.")
    @APIResponse(
            responseCode = "200",
            description = STATEMENT,
            content = @Content(schema = @Schema(implementation = StatementView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged.")
    public Response read(
            @Parameter(description = ID) @PathParam("id") UUID id, @Context Request request) {
        Caller reader = caller.require(Role.REVIEWER, Role.AUDITOR, Role.ADMINISTRATOR);
        Representation found =
                statements
                        .stored(id)
                        .filter(statement -> mayRead(reader, statement))
                        .map(representations::of)
                        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        ResponseBuilder unchanged = request.evaluatePreconditions(new EntityTag(found.tag()));
        return (unchanged == null ? found.answer(200) : unchanged).build();
    }

    private static boolean mayRead(Caller reader, Statement statement) {
        return readsAll(reader) || statement.organisation().equals(reader.organisation().code());
    }

    private static boolean readsAll(Caller reader) {
        return reader.has(Role.AUDITOR) || reader.has(Role.ADMINISTRATOR);
    }

    @GET
    @Operation(
            operationId = "listStatements",
            summary = "List owners' statements",
            description =
                    "Newest first: of the caller's own organisation, for auditors and administrators all.")
    @APIResponse(
            responseCode = "200",
            description = "One part of the list.",
            content = @Content(schema = @Schema(implementation = Items.class)))
    public Response list(
            @Parameter(
                            description = "Only those in this state.",
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "proposed",
                                                "confirmed",
                                                "published",
                                                "withdrawn"
                                            }))
                    @QueryParam("state")
                    @Nullable String state,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        Caller reader = caller.require(Role.REVIEWER, Role.AUDITOR, Role.ADMINISTRATOR);
        int limit = page.limit();
        Page<Statement> part =
                Page.of(
                        statements.find(
                                readsAll(reader) ? null : reader.organisation().code(),
                                state(state),
                                page.position(UUID::fromString).orElse(null),
                                limit + 1),
                        limit,
                        statement -> statement.id().toString(),
                        uri);
        return Response.ok(
                        new Items(
                                part.items().stream().map(StatementView::of).toList(), part.next()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private static @Nullable StatementState state(@Nullable String code) {
        return code == null
                ? null
                : StatementState.ofCode(code)
                        .orElseThrow(
                                () ->
                                        Faults.ofParameter(
                                                "state",
                                                "unknown-value",
                                                String.join(", ", StatementState.codes())));
    }

    @PUT
    @Path("{id}/confirmation")
    @Operation(
            operationId = "confirmStatement",
            summary = "Confirm an owner's statement",
            description =
                    "By another person of the owner than the one who proposed it, or by another client. It"
                            + " is public from then on. Confirming it again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = STATEMENT,
            content = @Content(schema = @Schema(implementation = StatementView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Confirmed; the publication takes a little longer.",
            content = @Content(schema = @Schema(implementation = StatementView.class)))
    public Response confirm(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch) {
        Caller owner = caller.require(Role.REVIEWER);
        UUID act =
                make.confirm(
                        id,
                        owner,
                        statement -> {
                            requireOwner(statement);
                            representations.of(statement).require(ifMatch);
                        });
        int status = publications.sizeWith(act).isPresent() ? 200 : 202;
        return representations.statement(id).answer(status).build();
    }

    /** The goal may have another owner by now. */
    private void requireOwner(Statement statement) {
        String owner = Owners.of(statement.subject(), representations.state().catalogue());
        if (!owner.equals(statement.organisation())) {
            throw new ProblemException(ProblemType.WRONG_ORGANISATION);
        }
    }

    @PUT
    @Path("{id}/withdrawal")
    @Operation(
            operationId = "withdrawStatement",
            summary = "Take a proposed statement back",
            description = "By its organisation, before it is confirmed.")
    @APIResponse(
            responseCode = "200",
            description = STATEMENT,
            content = @Content(schema = @Schema(implementation = StatementView.class)))
    public Response withdraw(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch) {
        Caller owner = caller.require(Role.REVIEWER);
        make.withdraw(id, owner, statement -> representations.of(statement).require(ifMatch));
        return representations.statement(id).answer(200).build();
    }

    @Schema(name = "StatementItems", description = "Statements, newest first.")
    record Items(
            List<StatementView> items,
            @Schema(description = "Address of the next part; left out in the last one.")
                    @Nullable String next) {}
}
