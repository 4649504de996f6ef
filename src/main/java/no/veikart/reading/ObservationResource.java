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
import no.veikart.format.JsonStat;
import no.veikart.indicator.Indicator;
import no.veikart.observation.FigureKey;
import no.veikart.observation.PublishedFigure;
import no.veikart.paging.Page;
import no.veikart.paging.PageQuery;
import no.veikart.period.Period;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.roadmap.PublicState;
import no.veikart.text.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Figures and their revisions. */
@Path("/v1/indicators/{code}/observations")
@Tag(name = "Reading")
class ObservationResource {

    private static final String CODE = "Code of the indicator.";

    private final PublicReads reads;
    private final FigureSources sources;
    private final WholeSeries whole;

    ObservationResource(PublicReads reads, FigureSources sources, WholeSeries whole) {
        this.reads = reads;
        this.sources = sources;
        this.whole = whole;
    }

    @GET
    @Operation(
            operationId = "listObservations",
            summary = "Read an indicator's figures",
            description =
                    "By region, and in time order within each. JSON comes in parts; the other formats"
                            + " are whole, and are chosen by the header Accept or by format: csv,"
                            + " json-stat, sdmx-json or sdmx-csv.")
    @APIResponse(
            responseCode = "200",
            description = "One part of the figures, or all of them in another format.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(anyOf = {Items.OfFigures.class, JsonStat.class})),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "one-figure", value = FormatExamples.CSV)),
                @Content(
                        mediaType = FormatExamples.SDMX_JSON_TYPE,
                        schema = @Schema(type = SchemaType.OBJECT)),
                @Content(
                        mediaType = FormatExamples.SDMX_CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        examples =
                                @ExampleObject(
                                        name = "one-figure",
                                        value = FormatExamples.SDMX_CSV))
            })
    @APIResponse(
            responseCode = "413",
            description = FormatExamples.TOO_MANY,
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "Problem")))
    public Response list(
            @Parameter(description = CODE, example = "G4-RD-GDP") @PathParam("code") String code,
            @BeanParam SeriesQuery series,
            @BeanParam FormatQuery wanted,
            @BeanParam PageQuery page,
            @BeanParam PublicQuery query) {
        Format format =
                wanted.choose(
                        Format.JSON,
                        Format.CSV,
                        Format.JSON_STAT,
                        Format.SDMX_JSON,
                        Format.SDMX_CSV);
        Language language = wanted.language();
        if (format != Format.JSON) {
            page.refuse(format.code());
        }
        return reads.answer(
                query,
                format,
                state ->
                        format == Format.JSON
                                ? reads.asJson(part(code, series, page, state, query.uri))
                                : whole.of(code, series.filter(state), state, format, language));
    }

    private Items.OfFigures part(
            String code, SeriesQuery series, PageQuery page, PublicState state, UriInfo uri) {
        Indicator indicator = IndicatorResource.status(code, state).indicator();
        int limit = page.limit();
        Page<PublishedFigure> part =
                Page.of(
                        sources.of(state)
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
    @Produces(MediaType.APPLICATION_JSON)
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
                        .map(key -> sources.of(state).revisions(key, instant))
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
