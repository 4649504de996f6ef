package no.veikart.picture;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.reading.PublicQuery;
import no.veikart.roadmap.PublicState;
import no.veikart.status.IndicatorStatus;
import no.veikart.text.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Charts: the series of an indicator with its targets and the way there. */
@Path("/v1/charts")
@Produces(Pictures.SVG)
@Tag(name = "Reading")
class ChartResource {

    private final Pictures pictures;

    ChartResource(Pictures pictures) {
        this.pictures = pictures;
    }

    @GET
    @Path("{indicator}.svg")
    @Operation(
            operationId = "getChart",
            summary = "Show an indicator's figures as a chart",
            description =
                    "The series of the whole country, its breaks, targets and the way to the target"
                            + " that the status is judged by. An SVG picture to embed in any page; it"
                            + " loads nothing and has no script.")
    @APIResponse(
            responseCode = "200",
            description = "The chart.",
            content =
                    @Content(mediaType = Pictures.SVG, schema = @Schema(type = SchemaType.STRING)))
    public Response chart(
            @Parameter(description = "Code of the indicator.", example = "G4-RD-GDP")
                    @PathParam("indicator")
                    String code,
            @Parameter(
                            description = "Its width: 720 pixels, or 360 for a phone.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"wide", "narrow"},
                                            defaultValue = "wide"))
                    @QueryParam("size")
                    @Nullable String size,
            @BeanParam PictureQuery wanted,
            @BeanParam PublicQuery query) {
        Language language = wanted.language();
        Theme theme = wanted.theme();
        Size width =
                PictureQuery.choice("size", size, Size.WIDE, List.of(Size.values()), Size::code);
        return pictures.answer(
                query,
                wanted,
                state ->
                        Chart.of(
                                ChartData.of(status(code, state), state),
                                state,
                                language,
                                theme,
                                width));
    }

    private static IndicatorStatus status(String code, PublicState state) {
        return state.catalogue()
                .indicator(code)
                .map(indicator -> state.statuses().indicator(indicator.code()))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }
}
