package no.veikart.reading;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.veikart.edge.EveryAnswer;
import no.veikart.edge.HeadLimits;
import no.veikart.edge.RequestId;
import no.veikart.roadmap.PublicState;
import no.veikart.roadmap.PublicStates;
import org.jspecify.annotations.Nullable;

/**
 * Whole answers, as bytes: a request that is just like two earlier ones is answered on the event
 * loop with the same, as long as the public state is the same. Nothing waits for another, nothing
 * is computed, and the database is not asked.
 */
@ApplicationScoped
class ReadyAnswers {

    private static final int BYTES_BESIDE_THE_BODY = 2 * 1024;
    private static final int NOT_MODIFIED = 304;

    private final PublicStates states;
    private final KeptOfState<Asked, Answer> ready =
            new KeptOfState<>(answer -> answer.body().length() + BYTES_BESIDE_THE_BODY);

    ReadyAnswers(PublicStates states) {
        this.states = states;
    }

    void register(@Observes Router router) {
        router.route()
                .order(EveryAnswer.BEFORE)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(this::answer);
    }

    /** Keeps the answer to a request for requests like it. */
    void keep(PublicState state, HttpServerRequest request, Answer answer) {
        ready.keep(state, Asked.by(request), answer);
    }

    private void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        Answer answer = isPlain(request.headers()) ? find(request) : null;
        if (answer == null) {
            context.next();
        } else {
            send(answer, request, context.response());
        }
    }

    private @Nullable Answer find(HttpServerRequest request) {
        PublicState newest = states.newest().orElse(null);
        return newest == null ? null : ready.find(newest, Asked.by(request));
    }

    private static void send(
            Answer answer, HttpServerRequest request, HttpServerResponse response) {
        boolean isKnown =
                KnownTags.contain(
                        answer.tag(), request.headers().getAll(HttpHeaders.IF_NONE_MATCH));
        MultiMap head = response.headers().add(RequestId.HEADER, RequestId.next());
        for (Header header : answer.headers()) {
            if (!isKnown || !header.isOfBody()) {
                head.add(header.name(), header.value());
            }
        }
        if (isKnown) {
            response.setStatusCode(NOT_MODIFIED).end();
        } else if (request.method().equals(HttpMethod.HEAD)) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(answer.body().length()))
                    .end();
        } else {
            response.end(answer.body());
        }
    }

    /** Not one that is refused, or answered otherwise, for what its headers say. */
    private static boolean isPlain(MultiMap headers) {
        return !headers.contains(HttpHeaders.IF_MATCH)
                && !headers.contains("If-Unmodified-Since")
                && !headers.contains(HttpHeaders.CONTENT_LENGTH)
                && !headers.contains(HttpHeaders.TRANSFER_ENCODING)
                && !HeadLimits.areTooLarge(headers);
    }

    /**
     * What an answer can depend on besides the state.
     *
     * @param address path and query as they were sent
     */
    private record Asked(
            String address, @Nullable String accept, @Nullable String language, Coding coding) {

        static Asked by(HttpServerRequest request) {
            MultiMap headers = request.headers();
            return new Asked(
                    request.uri(),
                    headers.get(HttpHeaders.ACCEPT),
                    headers.get(HttpHeaders.ACCEPT_LANGUAGE),
                    Coding.of(request));
        }
    }

    /**
     * An answer to send again.
     *
     * @param tag the entity tag, without quotes
     * @param headers all but the one that no two answers share
     * @param body coded
     */
    record Answer(String tag, List<Header> headers, Buffer body) {}

    /**
     * A field line of the head, as bytes, which every answer copies.
     *
     * @param isOfBody whether an answer without a body does without it
     */
    record Header(CharSequence name, CharSequence value, boolean isOfBody) {

        private static final Set<String> OF_BODY =
                Set.of(
                        HttpHeaders.CONTENT_TYPE.toString(),
                        HttpHeaders.CONTENT_ENCODING.toString());

        static Header of(Map.Entry<String, String> line) {
            return new Header(
                    HttpHeaders.createOptimized(line.getKey()),
                    HttpHeaders.createOptimized(line.getValue()),
                    OF_BODY.contains(line.getKey().toLowerCase(Locale.ROOT)));
        }
    }
}
