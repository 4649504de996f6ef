package no.veikart.judgement;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.reading.ContentTag;
import org.jspecify.annotations.Nullable;

/** Something as it is answered: its bytes, and the strong entity tag that names them. */
record Representation(byte[] body, String tag) {

    private static final String NOT_KEPT = "private, no-store";

    static Representation of(byte[] body) {
        return new Representation(body, ContentTag.of(body));
    }

    ResponseBuilder answer(int status) {
        return Response.status(status)
                .entity(body)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .tag(new EntityTag(tag))
                .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT);
    }

    /**
     * Checks that the client has seen just this (RFC 9110, section 13.1.1).
     *
     * @param ifMatch null where the client did not send it
     * @throws ProblemException 428 without it, 412 where it names something else
     */
    void require(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(ProblemType.PRECONDITION_REQUIRED);
        }
        if (!ContentTag.isSeen(ifMatch, tag)) {
            throw new ProblemException(ProblemType.PRECONDITION_FAILED);
        }
    }
}
