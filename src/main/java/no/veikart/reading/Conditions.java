package no.veikart.reading;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a reader has already, and wants to have only if (RFC 9110, section 13). */
public class Conditions {

    @Context Request request;

    @HeaderParam(HttpHeaders.IF_NONE_MATCH)
    @Parameter(hidden = true)
    List<String> ifNoneMatch = List.of();

    /**
     * An answer without the content, where that is what the reader wants: 304, or 412; null where
     * it wants the content.
     *
     * @param tag of the content, as it is without a coding
     */
    public @Nullable ResponseBuilder instead(EntityTag tag) {
        return isKnown(tag) ? Response.notModified() : request.evaluatePreconditions(tag);
    }

    /** Whether the reader has what the tag names, in whichever coding; a weak tag will do. */
    boolean isKnown(EntityTag tag) {
        String value = tag.getValue();
        return !ifNoneMatch.isEmpty()
                && (KnownTags.contain(value, ifNoneMatch)
                        || Arrays.stream(Coding.values())
                                .anyMatch(
                                        coding ->
                                                KnownTags.contain(coding.tag(value), ifNoneMatch)));
    }
}
