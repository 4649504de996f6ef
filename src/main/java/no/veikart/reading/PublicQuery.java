package no.veikart.reading;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import no.veikart.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** A read, and which public state it is about; without a parameter it is the newest. */
public final class PublicQuery extends Conditions {

    @Context UriInfo uri;
    @Context HttpHeaders headers;

    @QueryParam("asOf")
    @Parameter(
            description =
                    "Answer with what was public at this instant: RFC 3339 in UTC, not in the future.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable String asOf;

    @QueryParam("treeSize")
    @Parameter(
            description =
                    "Answer with what was public when the ledger had this many entries; instead of asOf.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "1"))
    @Nullable String treeSize;

    @QueryParam("minTreeSize")
    @Parameter(
            description =
                    "Wait briefly until the public state has at least this many ledger entries; 503 otherwise.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "1"))
    @Nullable String minTreeSize;

    /** The languages that the client prefers, best first. */
    public List<Locale> languages() {
        return headers.getAcceptableLanguages();
    }

    /**
     * Makes the read one about an instant.
     *
     * @throws no.veikart.problem.ProblemException 400 where it is about a state already
     */
    public void askFor(Instant instant) {
        if (isAboutThePast()) {
            throw Faults.ofParameter(asOf == null ? "treeSize" : "asOf", "one-of", "date");
        }
        asOf = instant.toString();
    }

    /** The parameter that names the state, for links that keep it; null for the newest. */
    public @Nullable String state() {
        if (asOf != null) {
            return "asOf=" + URLEncoder.encode(asOf, StandardCharsets.UTF_8);
        }
        return treeSize == null
                ? null
                : "treeSize=" + URLEncoder.encode(treeSize, StandardCharsets.UTF_8);
    }

    public boolean isAboutThePast() {
        return asOf != null || treeSize != null;
    }
}
