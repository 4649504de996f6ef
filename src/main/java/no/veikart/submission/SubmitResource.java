package no.veikart.submission;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import no.veikart.identity.Caller;
import no.veikart.identity.CurrentCaller;
import no.veikart.identity.Role;
import no.veikart.intake.NewSubmission;
import no.veikart.intake.SubmissionBody;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.roadmap.PublicState;
import no.veikart.roadmap.PublicStates;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes what organisations report. */
@Path("/v1/submissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reporting")
@SecurityRequirement(name = "bearer")
class SubmitResource {

    private final CurrentCaller caller;
    private final LargeBodies largeBodies;
    private final ReceiveSubmission receive;
    private final PreviewSubmission preview;
    private final SubmissionAnswers answers;
    private final PublicStates states;

    SubmitResource(
            CurrentCaller caller,
            LargeBodies largeBodies,
            ReceiveSubmission receive,
            PreviewSubmission preview,
            SubmissionAnswers answers,
            PublicStates states) {
        this.caller = caller;
        this.largeBodies = largeBodies;
        this.receive = receive;
        this.preview = preview;
        this.answers = answers;
        this.states = states;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, SubmitRequest.CSV})
    @Operation(
            operationId = "submit",
            summary = "Report figures and milestones",
            description =
                    "Stores all of them or, with every fault named, none: up to 50,000. Published at once"
                            + " where all assignments are reviewed automatically. With dryRun=true only"
                            + " tells what would happen.")
    @APIResponse(
            responseCode = "200",
            description = "What would happen; nothing was stored.",
            content = @Content(schema = @Schema(implementation = ConsequencesView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Stored; Location names the submission.",
            headers =
                    @Header(
                            name = "Idempotency-Replayed",
                            description = "There and true where an earlier request stored it.",
                            schema = @Schema(type = SchemaType.BOOLEAN)),
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(
            responseCode = "202",
            description =
                    "Stored and accepted; its publication takes a little longer, or waits for the end of"
                            + " an embargo.",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    public Response submit(
            @BeanParam SubmitRequest request,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = SubmissionBody.class),
                                        examples = {
                                            @ExampleObject(
                                                    name = "oneFigure",
                                                    value = SubmissionBody.EXAMPLE),
                                            @ExampleObject(
                                                    name = "oneMilestone",
                                                    value = SubmissionBody.MILESTONE_EXAMPLE)
                                        }),
                                @Content(
                                        mediaType = SubmitRequest.CSV,
                                        schema = @Schema(type = SchemaType.STRING),
                                        examples =
                                                @ExampleObject(
                                                        name = "oneFigure",
                                                        value = SubmissionBody.CSV_EXAMPLE))
                            })
                    InputStream body) {
        Caller sender = caller.require(Role.REPORTER);
        PublicState state =
                states.newest().orElseThrow(() -> new ProblemException(ProblemType.UNAVAILABLE));
        return largeBodies.inTurn(
                request.length(), () -> submit(request, request.read(body), sender, state));
    }

    private Response submit(
            SubmitRequest request, NewSubmission submission, Caller sender, PublicState state) {
        if (request.isDryRun()) {
            return Response.ok(preview.run(submission, sender, state))
                    .header(HttpHeaders.CACHE_CONTROL, SubmissionAnswers.NOT_KEPT)
                    .build();
        }
        return answers.created(
                receive.run(
                        submission, sender, state.catalogue(), request.named(submission, sender)));
    }
}
