package no.veikart.reading;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import no.veikart.measure.Measure;
import no.veikart.measure.Milestones;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.roadmap.PublicState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The measures and their milestones. */
@Path("/v1/measures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reading")
class MeasureResource {

    private final PublicReads reads;
    private final Milestones milestones;

    MeasureResource(PublicReads reads, Milestones milestones) {
        this.milestones = milestones;
        this.reads = reads;
    }

    @GET
    @Operation(operationId = "listMeasures", summary = "Read all measures")
    @APIResponse(
            responseCode = "200",
            description = "All measures.",
            content = @Content(schema = @Schema(implementation = Items.OfMeasures.class)))
    public Response list(
            @Parameter(description = "Only those of this goal, by its code.") @QueryParam("goal")
                    @Nullable String goal,
            @BeanParam PublicQuery query) {
        return reads.answer(query, state -> all(goal, state));
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getMeasure", summary = "Read a measure")
    @APIResponse(
            responseCode = "200",
            description = "The measure.",
            content = @Content(schema = @Schema(implementation = MeasureView.class)))
    public Response read(
            @Parameter(description = "Code of the measure.", example = "M5-KATAPULT-CENTRES")
                    @PathParam("code")
                    String code,
            @BeanParam PublicQuery query) {
        return reads.answer(query, state -> one(code, state));
    }

    @GET
    @Path("{code}/history")
    @Operation(
            operationId = "getMeasureHistory",
            summary = "Read every published report of a measure's milestones",
            description = "Newest first.")
    @APIResponse(
            responseCode = "200",
            description = "The reports.",
            content = @Content(schema = @Schema(implementation = Items.OfMilestoneReports.class)))
    public Response history(
            @Parameter(description = "Code of the measure.", example = "M5-KATAPULT-CENTRES")
                    @PathParam("code")
                    String code,
            @BeanParam PublicQuery query) {
        return reads.answer(query, state -> history(code, state));
    }

    private Items.OfMilestoneReports history(String code, PublicState state) {
        Measure measure = known(code, state);
        return new Items.OfMilestoneReports(
                milestones.history(measure.code(), state.batch().publishedAt()).stream()
                        .map(MeasureView.ReportView::of)
                        .toList());
    }

    private static Items.OfMeasures all(@Nullable String goal, PublicState state) {
        GoalFilter.check(goal, state);
        return new Items.OfMeasures(
                state.catalogue().measures().stream()
                        .filter(measure -> goal == null || goal.equals(measure.goal()))
                        .map(measure -> MeasureView.of(measure, state))
                        .toList());
    }

    private static MeasureView one(String code, PublicState state) {
        return MeasureView.of(known(code, state), state);
    }

    private static Measure known(String code, PublicState state) {
        return state.catalogue()
                .measure(code)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }
}
