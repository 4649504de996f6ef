package no.veikart.administration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import no.veikart.catalogue.CatalogueDocument;
import no.veikart.catalogue.CatalogueReader;
import no.veikart.json.JsonFields;
import no.veikart.json.StrictTree;
import no.veikart.problem.Faults;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What surrounds the catalogue that somebody puts. */
public final class CatalogueRequest {

    static final String YAML = "application/yaml";

    private static final int LARGEST_BODY = 1024 * 1024;

    @Context HttpHeaders headers;

    @HeaderParam(HttpHeaders.IF_MATCH)
    @Parameter(description = "Entity tag of the catalogue that was edited, as JSON or as YAML.")
    @Nullable String ifMatch;

    @QueryParam("dryRun")
    @Parameter(
            description = "Whether only to tell what would happen; nothing is stored.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Nullable String dryRun;

    @QueryParam("reason")
    @Parameter(
            description =
                    "Why, where an indicator's targets, baseline, direction, limit, method, weight or"
                            + " goal change or it is retired: what its status follows from.",
            schema = @Schema(maxLength = JsonFields.LONGEST_REASON),
            example = "Stortinget vedtok et nytt mål")
    @Nullable String reason;

    boolean isDryRun() {
        if (dryRun != null && !dryRun.equals("true") && !dryRun.equals("false")) {
            throw Faults.ofParameter("dryRun", "unknown-value", "true, false");
        }
        return "true".equals(dryRun);
    }

    @Nullable String reason() {
        if (reason != null && reason.length() > JsonFields.LONGEST_REASON) {
            throw Faults.ofParameter("reason", "too-long", JsonFields.LONGEST_REASON);
        }
        return reason;
    }

    String ifMatch() {
        if (ifMatch == null) {
            throw new ProblemException(ProblemType.PRECONDITION_REQUIRED);
        }
        return ifMatch;
    }

    /**
     * Reads the body as what the client says that it is.
     *
     * @throws ProblemException with every fault, if there is any
     */
    CatalogueDocument read(InputStream body) {
        byte[] bytes = bytes(body);
        boolean isYaml = MediaType.valueOf(YAML).isCompatible(headers.getMediaType());
        ObjectNode tree = isYaml ? StrictTree.ofYaml(bytes) : StrictTree.ofJson(bytes);
        Faults faults = new Faults();
        CatalogueDocument document = CatalogueReader.read(tree, faults);
        faults.throwIfAny(ProblemType.INVALID_CATALOGUE);
        return document;
    }

    private static byte[] bytes(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(LARGEST_BODY + 1);
            if (bytes.length > LARGEST_BODY) {
                throw new ProblemException(ProblemType.TOO_LARGE);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
