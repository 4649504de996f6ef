package no.veikart.picture;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import no.veikart.goal.Goal;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.reading.PublicQuery;
import no.veikart.roadmap.PublicState;
import no.veikart.text.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Badges: the status of a goal on one line. */
@Path("/v1/badges")
@Produces(Pictures.SVG)
@Tag(name = "Reading")
class BadgeResource {

    private final Pictures pictures;

    BadgeResource(Pictures pictures) {
        this.pictures = pictures;
    }

    @GET
    @Path("{goal}.svg")
    @Operation(
            operationId = "getBadge",
            summary = "Show a goal's status as a badge",
            description =
                    "An SVG picture to embed in any page; it loads nothing and has no script.")
    @APIResponse(
            responseCode = "200",
            description = "The badge.",
            content =
                    @Content(mediaType = Pictures.SVG, schema = @Schema(type = SchemaType.STRING)))
    public Response badge(
            @Parameter(description = "Code of the goal.", example = "skills") @PathParam("goal")
                    String code,
            @BeanParam PictureQuery wanted,
            @BeanParam PublicQuery query) {
        Language language = wanted.language();
        Theme theme = wanted.theme();
        return pictures.answer(
                query, wanted, state -> BadgePicture.of(goal(code, state), state, language, theme));
    }

    private static Goal goal(String code, PublicState state) {
        return state.catalogue()
                .goal(code)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }
}
