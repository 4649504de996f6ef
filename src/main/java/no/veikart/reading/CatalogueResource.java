package no.veikart.reading;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import no.veikart.catalogue.CatalogueDocument;
import no.veikart.catalogue.CatalogueFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The whole catalogue as one document. */
@Path("/v1/catalogue")
@Tag(name = "Reading")
class CatalogueResource {

    private static final String YAML = "application/yaml";

    private final PublicReads reads;

    CatalogueResource(PublicReads reads) {
        this.reads = reads;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, YAML})
    @Operation(
            operationId = "getCatalogue",
            summary = "Read the whole catalogue",
            description =
                    "All definitions in one document, as JSON or YAML, which an administrator can edit"
                            + " and put back: PUT takes the ETag of either.")
    @APIResponse(
            responseCode = "200",
            description = "The catalogue.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CatalogueView.class)),
                @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING))
            })
    public Response read(@BeanParam PublicQuery query) {
        boolean isYaml = isYaml(query.headers);
        Response answer =
                reads.answer(
                        query,
                        isYaml ? MediaType.valueOf(YAML) : MediaType.APPLICATION_JSON_TYPE,
                        state -> {
                            CatalogueDocument document = CatalogueDocument.of(state.catalogue());
                            return isYaml
                                    ? CatalogueFormat.yaml(document)
                                    : CatalogueFormat.json(document);
                        });
        return PublicReads.varying(answer, HttpHeaders.ACCEPT).build();
    }

    /** The first of what the client accepts, best first, that there is. */
    private static boolean isYaml(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(
                        accepted ->
                                accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                                        || accepted.isCompatible(MediaType.valueOf(YAML)))
                .findFirst()
                .filter(accepted -> !accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }
}
