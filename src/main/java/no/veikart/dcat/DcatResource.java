package no.veikart.dcat;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import no.veikart.reading.Format;
import no.veikart.reading.FormatQuery;
import no.veikart.reading.PublicQuery;
import no.veikart.reading.PublicReads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.rdf4j.rio.RDFFormat;

/** What the national data catalogue harvests. */
@Path("/v1/catalogue/dcat")
@Tag(name = "Reading")
class DcatResource {

    private final PublicReads reads;
    private final DataCatalogue catalogue;

    DcatResource(PublicReads reads, DataCatalogue catalogue) {
        this.reads = reads;
        this.catalogue = catalogue;
    }

    @GET
    @Operation(
            operationId = "getDataCatalogue",
            summary = "Read the description of the open data",
            description =
                    "In DCAT-AP-NO, for the national data catalogue to harvest: a data set for each"
                            + " indicator, with a distribution for each format. As Turtle or, by the"
                            + " header Accept or by format, as JSON-LD.")
    @APIResponse(
            responseCode = "200",
            description = "The description.",
            content = {
                @Content(mediaType = "text/turtle", schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = "application/ld+json",
                        schema = @Schema(description = "JSON-LD 1.1."))
            })
    public Response read(@BeanParam FormatQuery wanted, @BeanParam PublicQuery query) {
        Format format = wanted.choose(Format.TURTLE, Format.JSON_LD);
        RDFFormat syntax = format == Format.TURTLE ? RDFFormat.TURTLE : RDFFormat.JSONLD;
        return reads.answer(query, format, state -> catalogue.describe(state, syntax));
    }
}
