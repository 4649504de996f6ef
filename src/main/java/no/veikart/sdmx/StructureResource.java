package no.veikart.sdmx;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import no.veikart.reading.Format;
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

/** SDMX structure queries: what the data's dimensions, attributes and codes are. */
@Path("/v1/sdmx/structure")
@Tag(name = "SDMX")
@APIResponse(
        responseCode = "200",
        description = "An SDMX-JSON 2.0 structure message.",
        content =
                @Content(
                        mediaType = "application/vnd.sdmx.structure+json;version=2.0.0",
                        schema = @Schema(type = SchemaType.OBJECT)))
class StructureResource {

    private static final String KIND =
            "dataflow, datastructure, conceptscheme or codelist; * for all of them.";
    private static final String AGENCY = "Who maintains it; * for anybody.";
    private static final String ID = "Its name; * for all.";
    private static final String VERSION = "Its version; * for all, ~ or + for the newest.";

    private final PublicReads reads;

    StructureResource(PublicReads reads) {
        this.reads = reads;
    }

    @GET
    @Path("{kind}")
    @Operation(operationId = "listSdmxStructures", summary = "Read all SDMX artefacts of a kind")
    public Response all(
            @Parameter(description = KIND, example = "codelist") @PathParam("kind") String kind,
            @BeanParam StructureQuery structure,
            @BeanParam FormatQuery wanted,
            @BeanParam PublicQuery query) {
        String any = StructurePath.ANY;
        return answer(new StructurePath(kind, any, any, any, any), structure, wanted, query);
    }

    @GET
    @Path("{kind}/{agency}")
    @Operation(
            operationId = "listSdmxStructuresOfAgency",
            summary = "Read all SDMX artefacts of a kind that an agency maintains")
    public Response ofAgency(
            @Parameter(description = KIND, example = "dataflow") @PathParam("kind") String kind,
            @Parameter(description = AGENCY, example = "VEIKART") @PathParam("agency")
                    String agency,
            @BeanParam StructureQuery structure,
            @BeanParam FormatQuery wanted,
            @BeanParam PublicQuery query) {
        String any = StructurePath.ANY;
        return answer(new StructurePath(kind, agency, any, any, any), structure, wanted, query);
    }

    @GET
    @Path("{kind}/{agency}/{id}")
    @Operation(
            operationId = "getNewestSdmxStructure",
            summary = "Read the newest version of an SDMX artefact")
    public Response newest(
            @Parameter(description = KIND, example = "dataflow") @PathParam("kind") String kind,
            @Parameter(description = AGENCY, example = "VEIKART") @PathParam("agency")
                    String agency,
            @Parameter(description = ID, example = "INDICATORS") @PathParam("id") String id,
            @BeanParam StructureQuery structure,
            @BeanParam FormatQuery wanted,
            @BeanParam PublicQuery query) {
        String any = StructurePath.ANY;
        return answer(new StructurePath(kind, agency, id, any, any), structure, wanted, query);
    }

    @GET
    @Path("{kind}/{agency}/{id}/{version}")
    @Operation(operationId = "getSdmxStructure", summary = "Read an SDMX artefact")
    public Response one(
            @Parameter(description = KIND, example = "datastructure") @PathParam("kind")
                    String kind,
            @Parameter(description = AGENCY, example = "VEIKART") @PathParam("agency")
                    String agency,
            @Parameter(description = ID, example = "DSD_INDICATORS") @PathParam("id") String id,
            @Parameter(description = VERSION, example = "1.0") @PathParam("version") String version,
            @BeanParam StructureQuery structure,
            @BeanParam FormatQuery wanted,
            @BeanParam PublicQuery query) {
        String any = StructurePath.ANY;
        return answer(new StructurePath(kind, agency, id, version, any), structure, wanted, query);
    }

    @GET
    @Path("{kind}/{agency}/{id}/{version}/{item}")
    @Operation(
            operationId = "getSdmxItems",
            summary = "Read some codes of a code list, or concepts of a scheme")
    public Response items(
            @Parameter(description = KIND, example = "codelist") @PathParam("kind") String kind,
            @Parameter(description = AGENCY, example = "SDMX") @PathParam("agency") String agency,
            @Parameter(description = ID, example = "CL_OBS_STATUS") @PathParam("id") String id,
            @Parameter(description = VERSION, example = "2.2") @PathParam("version") String version,
            @Parameter(description = "Codes or concepts, set apart by commas.", example = "A,B")
                    @PathParam("item")
                    String item,
            @BeanParam StructureQuery structure,
            @BeanParam FormatQuery wanted,
            @BeanParam PublicQuery query) {
        return answer(new StructurePath(kind, agency, id, version, item), structure, wanted, query);
    }

    private Response answer(
            StructurePath path, StructureQuery structure, FormatQuery wanted, PublicQuery query) {
        return reads.answer(
                query,
                wanted.choose(Format.SDMX_STRUCTURE_JSON),
                state -> StructureMessage.of(path, structure, state));
    }
}
