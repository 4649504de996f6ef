package no.veikart.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import no.veikart.edge.EveryAnswer;
import no.veikart.edge.HeadLimits;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The problems of requests that reach no resource: too large, malformed, or for nobody's path. */
@ApplicationScoped
class RefusedRequests {

    private static final int[] STATUSES = {
        400, 401, 403, 404, 405, 406, 408, 413, 414, 415, 417, 431, 500, 503
    };

    private final ObjectMapper json;
    private final ReadableProblems readable;
    private final ProblemCount count;
    private final long largestBody;

    RefusedRequests(
            ObjectMapper json,
            ReadableProblems readable,
            ProblemCount count,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.json = json;
        this.readable = readable;
        this.count = count;
        this.largestBody = largestBody.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(EveryAnswer.AFTER).handler(this::limit).failureHandler(this::fail);
        for (int status : STATUSES) {
            router.errorHandler(status, context -> answer(context, status));
        }
    }

    /** The server itself would refuse without an explanation. */
    private void limit(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (HeadLimits.isTooLong(request.uri())) {
            context.fail(ProblemType.URI_TOO_LONG.status());
        } else if (HeadLimits.areTooLarge(request.headers())) {
            context.fail(ProblemType.HEADERS_TOO_LARGE.status());
        } else if (announcedBody(request.headers()) > largestBody) {
            context.response().putHeader("Connection", "close");
            // Or the server would wait for the body that nobody reads.
            context.addEndHandler(sent -> request.connection().close());
            context.fail(ProblemType.TOO_LARGE.status());
        } else {
            context.next();
        }
    }

    /** In bytes; 0 where the client does not say. */
    private static long announcedBody(MultiMap headers) {
        String length = headers.get("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }

    /** Refusals of the server by a bare status; failures with a cause have other handlers. */
    private void fail(RoutingContext context) {
        if (context.failure() == null) {
            answer(context, context.statusCode());
        } else {
            context.next();
        }
    }

    private void answer(RoutingContext context, int status) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        ProblemType type = ProblemType.ofStatus(status);
        count.add(type);
        ProblemAnswer answer = ProblemAnswer.to(context, new ProblemException(type));
        response.setStatusCode(status)
                .putHeader("Content-Type", ProblemAnswer.MEDIA_TYPE)
                .putHeader("Content-Language", answer.language().code())
                .putHeader("Vary", ReadableProblems.VARIES_WITH)
                .putHeader("Cache-Control", "no-store")
                .end(body(context, answer));
    }

    private Buffer body(RoutingContext context, ProblemAnswer answer) {
        Optional<ProblemDocument.Html> page = readable.of(context, answer);
        page.ifPresent(
                html ->
                        context.response()
                                .putHeader("Content-Type", ReadableProblems.HTML)
                                .putHeader(EveryAnswer.POLICY, html.policy()));
        return page.map(html -> Buffer.buffer(html.text())).orElseGet(() -> body(answer.body()));
    }

    private Buffer body(Problem problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem has a JSON form", e);
        }
    }
}
