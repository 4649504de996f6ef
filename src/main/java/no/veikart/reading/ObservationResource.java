package no.veikart.reading;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import no.veikart.indicator.Indicator;
import no.veikart.observation.FigureKey;
import no.veikart.observation.PublishedFigure;
import no.veikart.paging.Page;
import no.veikart.paging.PageQuery;
import no.veikart.period.Period;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.roadmap.Archive;
import no.veikart.roadmap.PublicState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Figures and their revisions. */
@Path("/v1/indicators/{code}/observations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reading")
class ObservationResource {

    private static final String CODE = "Code of the indicator.";

    private final PublicReads reads;
    private final Archive archive;

    ObservationResource(PublicReads reads, Archive archive) {
        this.reads = reads;
        this.archive = archive;
    }

    @GET
    @Operation(
            operationId = "listObservations",
            summary = "Read an indicator's figures",
            description = "By region, and in time order within each.")
    @APIResponse(
            responseCode = "200",
            description = "One part of the figures.",
            content = @Content(schema = @Schema(implementation = Items.OfFigures.class)))
    public Response list(
            @Parameter(description = CODE, example = "G4-RD-GDP") @PathParam("code") String code,
            @BeanParam SeriesQuery series,
            @BeanParam PageQuery page,
            @BeanParam PublicQuery query) {
        return reads.answer(query, state -> part(code, series, page, state, query.uri));
    }

    private Items.OfFigures part(
            String code, SeriesQuery series, PageQuery page, PublicState state, UriInfo uri) {
        Indicator indicator = IndicatorResource.status(code, state).indicator();
        int limit = page.limit();
        Page<PublishedFigure> part =
                Page.of(
                        archive.figures(state)
                                .series(
                                        indicator.code(),
                                        series.filter(state),
                                        page.position(ObservationResource::position).orElse(null),
                                        state.batch().publishedAt(),
                                        limit + 1),
                        limit,
                        figure -> figure.key().region() + " " + figure.key().period(),
                        uri);
        return figures(indicator, part.items(), state, part.next());
    }

    /** The region and period after which the part begins. */
    private static FigureKey position(String text) {
        String[] parts = text.split(" ", 2);
        return new FigureKey("", parts[0], Period.parse(parts.length == 2 ? parts[1] : ""));
    }

    @GET
    @Path("{region}/{period}/revisions")
    @Operation(
            operationId = "listRevisions",
            summary = "Read all revisions of a figure",
            description = "Newest first: each with its reason, its sender and when it was public.")
    @APIResponse(
            responseCode = "200",
            description = "The revisions.",
            content = @Content(schema = @Schema(implementation = Items.OfFigures.class)))
    public Response revisions(
            @Parameter(description = CODE, example = "G4-RD-GDP") @PathParam("code") String code,
            @Parameter(description = "Code of the region.", example = "0") @PathParam("region")
                    String region,
            @Parameter(description = "SDMX time period.", example = "2024") @PathParam("period")
                    String period,
            @BeanParam PublicQuery query) {
        return reads.answer(query, state -> revisions(code, region, period, state));
    }

    private Items.OfFigures revisions(
            String code, String region, String period, PublicState state) {
        Indicator indicator = IndicatorResource.status(code, state).indicator();
        Instant instant = state.batch().publishedAt();
        List<PublishedFigure> revisions =
                Period.tryParse(period)
                        .map(known -> new FigureKey(indicator.code(), region, known))
                        .map(key -> archive.figures(state).revisions(key, instant))
                        .orElse(List.of());
        if (revisions.isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        return figures(indicator, revisions, state, null);
    }

    private static Items.OfFigures figures(
            Indicator indicator,
            List<PublishedFigure> figures,
            PublicState state,
            @Nullable String next) {
        return new Items.OfFigures(
                indicator.code(),
                UnitView.of(indicator.unit()),
                figures.stream().map(figure -> FigureView.asOf(figure, state)).toList(),
                next);
    }
}
