package no.veikart.submission;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.Optional;
import no.veikart.idempotency.IdempotentRequest;
import no.veikart.identity.Caller;
import no.veikart.intake.NewSubmission;
import no.veikart.intake.SubmissionReader;
import no.veikart.problem.Faults;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What surrounds the body of a submission. */
public final class SubmitRequest {

    static final String CSV = "text/csv";

    @Context HttpHeaders headers;

    @HeaderParam(IdempotentRequest.HEADER)
    @Parameter(
            description =
                    "The client's own name for this request: the same request sent again with the same"
                            + " name, within thirty days, is answered with what it first did.",
            schema = @Schema(maxLength = 257),
            example = "8e03978e-40d5-43dd-bc93-6894a57f9324")
    @Nullable String idempotencyKey;

    @QueryParam("dryRun")
    @Parameter(
            description = "Whether only to tell what would happen; nothing is stored.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Nullable String dryRun;

    @QueryParam("note")
    @Parameter(description = "With CSV: for the reviewer.", schema = @Schema(maxLength = 2000))
    @Nullable String note;

    @QueryParam("replaces")
    @Parameter(
            description = "With CSV: the returned submission that this one comes instead of.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Nullable String replaces;

    @QueryParam("embargoUntil")
    @Parameter(
            description = "With CSV: nothing of it becomes public before.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable String embargoUntil;

    boolean isDryRun() {
        if (dryRun != null && !dryRun.equals("true") && !dryRun.equals("false")) {
            throw Faults.ofParameter("dryRun", "unknown-value", "true, false");
        }
        return "true".equals(dryRun);
    }

    /** In bytes; negative where the client does not say. */
    long length() {
        return headers.getLength();
    }

    /**
     * Reads the body as what the client says that it is.
     *
     * @throws ProblemException if it is something else
     */
    NewSubmission read(InputStream body) {
        ObjectNode cover = cover();
        if (isCsv()) {
            return SubmissionReader.csv(body, charset(), cover);
        }
        if (!cover.isEmpty()) {
            throw Faults.ofParameter(cover.fieldNames().next(), "unknown-parameter");
        }
        return SubmissionReader.json(body);
    }

    /** How the client names the request, if it does. */
    Optional<IdempotentRequest> named(NewSubmission submission, Caller caller) {
        return IdempotentRequest.of(
                idempotencyKey, caller.organisation().code(), fingerprint(submission));
    }

    private byte[] fingerprint(NewSubmission submission) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    ("POST /v1/submissions " + headers.getMediaType() + " " + cover() + "\n")
                            .getBytes(StandardCharsets.UTF_8));
            return digest.digest(submission.hash());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private ObjectNode cover() {
        ObjectNode cover = JsonNodeFactory.instance.objectNode();
        put(cover, "note", note);
        put(cover, "replaces", replaces);
        put(cover, "embargoUntil", embargoUntil);
        return cover;
    }

    private static void put(ObjectNode cover, String name, @Nullable String value) {
        if (value != null) {
            cover.put(name, value);
        }
    }

    private boolean isCsv() {
        return MediaType.valueOf(CSV).isCompatible(headers.getMediaType());
    }

    /** UTF-8 where the client does not say; older spreadsheets write windows-1252. */
    private Charset charset() {
        String name =
                Objects.requireNonNullElse(
                        headers.getMediaType().getParameters().get(MediaType.CHARSET_PARAMETER),
                        StandardCharsets.UTF_8.name());
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE).because(e);
        }
    }
}
