package no.veikart.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.function.Function;
import no.veikart.roadmap.PublicState;

/**
 * Answers public reads: from the state that is asked for, with a strong entity tag and the caching
 * that the state allows.
 */
@ApplicationScoped
public class PublicReads {

    private static final String OF_THE_PAST = "public, max-age=31536000, immutable";
    private static final String OF_NOW = "public, max-age=5, stale-while-revalidate=60";

    private final StateFinder states;
    private final Shown shown;
    private final ObjectMapper json;

    /** Of the newest state, each made once. */
    private final KeptOfState<String, Answer> ready =
            new KeptOfState<>(answer -> answer.body().length);

    PublicReads(StateFinder states, Shown shown, ObjectMapper json) {
        this.states = states;
        this.shown = shown;
        this.json = json;
    }

    /**
     * Answers with JSON.
     *
     * @param view what is shown of the state; throws the problem where there is nothing to show
     */
    public Response answer(PublicQuery query, Function<PublicState, Object> view) {
        return answer(query, MediaType.APPLICATION_JSON_TYPE, state -> asJson(view.apply(state)));
    }

    /**
     * Answers with bytes.
     *
     * @param type what the body is
     * @param body the answer to the state; throws the problem where there is nothing to show
     */
    public Response answer(PublicQuery query, MediaType type, Function<PublicState, byte[]> body) {
        return answer(query, type, "", body);
    }

    /**
     * Answers with a body that depends on more than the address and the type.
     *
     * @param type what the body is
     * @param variant what the body depends on besides the address and the type, such as a language
     *     that the client did not put into the address
     * @param body the answer to the state; throws the problem where there is nothing to show
     */
    public Response answer(
            PublicQuery query, MediaType type, String variant, Function<PublicState, byte[]> body) {
        PublicState state = states.find(query);
        String key = key(query, type) + " " + variant;
        boolean isNewest = !query.isAboutThePast();
        Answer known = isNewest ? ready.find(state, key) : null;
        Answer answer = known == null ? made(body, state) : known;
        if (isNewest && known == null) {
            ready.keep(state, key, answer);
        }
        shown.set(state, known != null);
        EntityTag tag = new EntityTag(answer.tag());
        Response.ResponseBuilder instead = query.instead(tag);
        return (instead == null ? Response.ok(answer.body()) : instead)
                .tag(tag)
                .type(type)
                .header(HttpHeaders.CACHE_CONTROL, caching(query, state))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    /**
     * Answers with bytes in a format that the client chose.
     *
     * @param body the answer to the state; throws the problem where there is nothing to show
     */
    public Response answer(PublicQuery query, Format format, Function<PublicState, byte[]> body) {
        return varying(answer(query, format.type(), body), HttpHeaders.ACCEPT).build();
    }

    /**
     * The same answer, which depends on another field of the request, too: still in one field Vary,
     * as some caches read no more.
     */
    public static Response.ResponseBuilder varying(Response answer, String field) {
        return Response.fromResponse(answer)
                .header(HttpHeaders.VARY, null)
                .header(HttpHeaders.VARY, varies(field));
    }

    private static String varies(String field) {
        return HttpHeaders.ACCEPT_ENCODING + ", " + field;
    }

    /**
     * Answers while the body is being made, and keeps nothing of it. The tag is a weak one, of what
     * was asked for and the state, as the bytes are not known before.
     *
     * @param body throws the problem, before it writes, where there is nothing to show
     */
    Response stream(PublicQuery query, Format format, Function<PublicState, StreamingOutput> body) {
        PublicState state = states.find(query);
        String asked = key(query, format.type()) + " " + state.batch().treeSize();
        EntityTag tag = new EntityTag(ContentTag.of(asked.getBytes(UTF_8)), true);
        StreamingOutput stream = body.apply(state);
        boolean isHead = query.request.getMethod().equals(HttpMethod.HEAD);
        return (query.isKnown(tag)
                        ? Response.notModified()
                        : isHead ? Response.ok() : Response.ok(stream))
                .tag(tag)
                .type(format.type())
                .header(HttpHeaders.CACHE_CONTROL, caching(query, state))
                .header(HttpHeaders.VARY, varies(HttpHeaders.ACCEPT))
                .build();
    }

    private String caching(PublicQuery query, PublicState state) {
        return states.isSettled(query, state) ? OF_THE_PAST : OF_NOW;
    }

    private static String key(PublicQuery query, MediaType type) {
        URI uri = query.uri.getRequestUri();
        return uri.getRawPath() + "?" + uri.getRawQuery() + " " + type;
    }

    private static Answer made(Function<PublicState, byte[]> body, PublicState state) {
        byte[] bytes = body.apply(state);
        return new Answer(bytes, ContentTag.of(bytes));
    }

    byte[] asJson(Object view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view has a JSON form", e);
        }
    }

    private record Answer(byte[] body, String tag) {}
}
