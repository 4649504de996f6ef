package no.veikart.sdmx;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import no.veikart.reading.Format;
import no.veikart.reading.FormatExamples;
import no.veikart.reading.FormatQuery;
import no.veikart.reading.PublicQuery;
import no.veikart.reading.PublicReads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** SDMX data queries. */
@Path("/v1/sdmx/data/dataflow")
@Tag(name = "SDMX")
@APIResponse(
        responseCode = "200",
        description = "An SDMX data message.",
        content = {
            @Content(
                    mediaType = FormatExamples.SDMX_JSON_TYPE,
                    schema = @Schema(type = SchemaType.OBJECT)),
            @Content(
                    mediaType = FormatExamples.SDMX_CSV_TYPE,
                    schema = @Schema(type = SchemaType.STRING))
        })
@APIResponse(
        responseCode = "413",
        description = FormatExamples.TOO_MANY,
        content =
                @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
class DataResource {

    private static final String AGENCY = "Who maintains the dataflow; * for anybody.";
    private static final String DATAFLOW = "The dataflow; * for all.";
    private static final String VERSION = "Its version; ~, + or * for the newest.";

    private final PublicReads reads;
    private final SdmxData data;

    DataResource(PublicReads reads, SdmxData data) {
        this.reads = reads;
        this.data = data;
    }

    @GET
    @Path("{agency}/{dataflow}")
    @Operation(
            operationId = "getAllSdmxData",
            summary = "Read the dataflow's newest version",
            description = "All series; otherwise as getSdmxData.")
    public Response newest(
            @Parameter(description = AGENCY, example = "VEIKART") @PathParam("agency")
                    String agency,
            @Parameter(description = DATAFLOW, example = "INDICATORS") @PathParam("dataflow")
                    String dataflow,
            @BeanParam DataQuery wanted,
            @BeanParam FormatQuery format,
            @BeanParam PublicQuery query) {
        return answer(new Flow(agency, dataflow, "*"), "*", wanted, format, query);
    }

    @GET
    @Path("{agency}/{dataflow}/{version}")
    @Operation(
            operationId = "getSdmxDataOfVersion",
            summary = "Read a dataflow",
            description = "All series; otherwise as getSdmxData.")
    public Response all(
            @Parameter(description = AGENCY, example = "VEIKART") @PathParam("agency")
                    String agency,
            @Parameter(description = DATAFLOW, example = "INDICATORS") @PathParam("dataflow")
                    String dataflow,
            @Parameter(description = VERSION, example = "1.0") @PathParam("version") String version,
            @BeanParam DataQuery wanted,
            @BeanParam FormatQuery format,
            @BeanParam PublicQuery query) {
        return answer(new Flow(agency, dataflow, version), "*", wanted, format, query);
    }

    @GET
    @Path("{agency}/{dataflow}/{version}/{key}")
    @Operation(
            operationId = "getSdmxData",
            summary = "Read series of a dataflow",
            description =
                    "As SDMX-JSON 2.0 or, by the header Accept or by format, as SDMX-CSV 2.0: at most"
                            + " 50,000 figures, which is 413 beyond. 404 also where nothing matches,"
                            + " as SDMX wants it.")
    public Response series(
            @Parameter(description = AGENCY, example = "VEIKART") @PathParam("agency")
                    String agency,
            @Parameter(description = DATAFLOW, example = "INDICATORS") @PathParam("dataflow")
                    String dataflow,
            @Parameter(description = VERSION, example = "1.0") @PathParam("version") String version,
            @Parameter(
                            description =
                                    "FREQ.INDICATOR.REF_AREA, with * for any; several keys with"
                                            + " commas.",
                            example = "A.G4-RD-GDP.*")
                    @PathParam("key")
                    String key,
            @BeanParam DataQuery wanted,
            @BeanParam FormatQuery format,
            @BeanParam PublicQuery query) {
        return answer(new Flow(agency, dataflow, version), key, wanted, format, query);
    }

    private Response answer(
            Flow flow, String key, DataQuery wanted, FormatQuery formats, PublicQuery query) {
        Format format = formats.choose(Format.SDMX_JSON, Format.SDMX_CSV);
        flow.check();
        return reads.answer(
                query,
                format,
                state ->
                        DataMessage.of(
                                data.rows(SeriesKey.parse(key), wanted, state),
                                Shapes.of(wanted),
                                format,
                                state));
    }
}
