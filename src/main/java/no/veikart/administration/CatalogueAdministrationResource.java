package no.veikart.administration;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import no.veikart.identity.Caller;
import no.veikart.identity.CurrentCaller;
import no.veikart.identity.Role;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.reading.CatalogueView;
import no.veikart.roadmap.PublicState;
import no.veikart.roadmap.PublicStates;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Changes the catalogue. */
@Path("/v1/catalogue")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administering")
@SecurityRequirement(name = "bearer")
class CatalogueAdministrationResource {

    private final CurrentCaller caller;
    private final PutCatalogue put;
    private final CatalogueAnswers answers;
    private final PublicStates states;

    CatalogueAdministrationResource(
            CurrentCaller caller, PutCatalogue put, CatalogueAnswers answers, PublicStates states) {
        this.caller = caller;
        this.put = put;
        this.answers = answers;
        this.states = states;
    }

    @PUT
    @Consumes({MediaType.APPLICATION_JSON, CatalogueRequest.YAML})
    @Operation(
            operationId = "putCatalogue",
            summary = "Change the catalogue",
            description =
                    "Takes the whole document, at most 1 MiB, and applies its difference to the present"
                            + " one: the changed objects get new versions, and what was public stays"
                            + " readable with asOf. Nothing is deleted: a goal, indicator or measure is"
                            + " kept with retired: true, and organisations, regions and sources are kept"
                            + " as they are. The order of objects is no difference; new ones come last."
                            + " The same document again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "What changed, and is public; or, with dryRun=true, what would.",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            anyOf = {
                                                CatalogueChangeView.class,
                                                CataloguePreviewView.class
                                            })))
    @APIResponse(
            responseCode = "202",
            description = "Stored; the publication takes a little longer.",
            content = @Content(schema = @Schema(implementation = CatalogueChangeView.class)))
    public Response change(
            @BeanParam CatalogueRequest request,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = CatalogueView.class),
                                        examples =
                                                @ExampleObject(
                                                        name = "shortened",
                                                        summary = CatalogueExample.SUMMARY,
                                                        value = CatalogueExample.JSON)),
                                @Content(
                                        mediaType = CatalogueRequest.YAML,
                                        schema = @Schema(type = SchemaType.STRING),
                                        examples =
                                                @ExampleObject(
                                                        name = "shortened",
                                                        summary = CatalogueExample.SUMMARY,
                                                        value = CatalogueExample.YAML))
                            })
                    InputStream body) {
        Caller administrator = caller.require(Role.ADMINISTRATOR);
        boolean dryRun = request.isDryRun();
        String ifMatch = request.ifMatch();
        PutCatalogue.Wanted wanted =
                new PutCatalogue.Wanted(request.read(body), ifMatch, request.reason());
        PublicState state =
                states.newest().orElseThrow(() -> new ProblemException(ProblemType.UNAVAILABLE));
        return dryRun
                ? answers.previewed(put.preview(wanted, state))
                : answers.changed(put.run(wanted, state, administrator));
    }
}
