package no.veikart.reading;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import no.veikart.indicator.Indicator;
import no.veikart.observation.SeriesFilter;
import no.veikart.problem.Faults;
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

/** All figures at once. */
@Path("/v1/observations")
@Tag(name = "Reading")
class BulkResource {

    private final PublicReads reads;
    private final Export export;

    BulkResource(PublicReads reads, Export export) {
        this.reads = reads;
        this.export = export;
    }

    @GET
    @Operation(
            operationId = "exportObservations",
            summary = "Read the figures of all indicators",
            description =
                    "Streamed, at any size: by indicator, region and time. An answer that is cut off"
                            + " ends without the last chunk, which HTTP clients report. By the header"
                            + " Accept or by format: ndjson, csv or sdmx-csv. Where nothing fits,"
                            + " NDJSON is empty and the others have their heading alone. The entity"
                            + " tag is weak.")
    @APIResponse(
            responseCode = "200",
            description = "The figures.",
            content = {
                @Content(
                        mediaType = "application/x-ndjson",
                        schema = @Schema(type = SchemaType.STRING),
                        examples =
                                @ExampleObject(name = "one-figure", value = FormatExamples.NDJSON)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "one-figure", value = FormatExamples.CSV)),
                @Content(
                        mediaType = FormatExamples.SDMX_CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        examples =
                                @ExampleObject(
                                        name = "one-figure",
                                        value = FormatExamples.SDMX_CSV))
            })
    public Response export(
            @Parameter(description = "Only indicators of this goal, by its code.")
                    @QueryParam("goal")
                    @Nullable String goal,
            @Parameter(description = "Only this indicator, by its code.") @QueryParam("indicator")
                    @Nullable String indicator,
            @BeanParam SeriesQuery series,
            @BeanParam FormatQuery wanted,
            @BeanParam PublicQuery query) {
        Format format = wanted.choose(Format.NDJSON, Format.CSV, Format.SDMX_CSV);
        Language language = wanted.language();
        return reads.stream(
                query,
                format,
                state -> {
                    List<Indicator> indicators = indicators(goal, indicator, state);
                    SeriesFilter filter = series.filter(state);
                    return export.of(state, indicators, filter, format, language);
                });
    }

    private static List<Indicator> indicators(
            @Nullable String goal, @Nullable String code, PublicState state) {
        GoalFilter.check(goal, state);
        if (code != null && state.catalogue().indicator(code).isEmpty()) {
            throw Faults.ofParameter("indicator", "unknown-indicator", code);
        }
        return state.catalogue().indicators().stream()
                .filter(one -> goal == null || goal.equals(one.goal()))
                .filter(one -> code == null || code.equals(one.code()))
                .toList();
    }
}
