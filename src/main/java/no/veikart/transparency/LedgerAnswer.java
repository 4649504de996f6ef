package no.veikart.transparency;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import no.veikart.reading.Conditions;
import no.veikart.reading.ContentTag;

/** Bytes of the ledger, with how long they may be kept. */
final class LedgerAnswer {

    static final String TEXT = "text/plain;charset=UTF-8";

    /** What has a place in the log never changes. */
    static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** What is public beside an entry may be redacted. */
    static final String FOR_A_MINUTE = "public, max-age=60, stale-while-revalidate=60";

    /** The next one may come at any moment. */
    static final String NEVER = "public, no-cache";

    private LedgerAnswer() {}

    static Response of(byte[] body, String type, String caching, Conditions conditions) {
        EntityTag tag = new EntityTag(ContentTag.of(body));
        Response.ResponseBuilder instead = conditions.instead(tag);
        return (instead == null ? Response.ok(body) : instead)
                .tag(tag)
                .type(type)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    static Response text(String body, String caching, Conditions conditions) {
        return of(body.getBytes(StandardCharsets.UTF_8), TEXT, caching, conditions);
    }

    static Response bytes(byte[] body, Conditions conditions) {
        return of(body, MediaType.APPLICATION_OCTET_STREAM, FOR_EVER, conditions);
    }
}
