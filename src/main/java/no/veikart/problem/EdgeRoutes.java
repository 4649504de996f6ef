package no.veikart.problem;

import static io.vertx.core.http.HttpHeaders.createOptimized;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;

/**
 * What every answer has, and the problems of requests that reach no resource: too large, malformed,
 * or for a path that is nobody's.
 */
@ApplicationScoped
class EdgeRoutes {

    private static final int FIRST = Integer.MIN_VALUE;
    private static final int[] STATUSES = {
        400, 401, 403, 404, 405, 406, 408, 413, 414, 415, 417, 431, 500, 503
    };

    /** Less than what the server itself reads, which refuses without an explanation. */
    private static final int LONGEST_URI = 8 * 1024;

    private static final int LARGEST_HEADERS = 16 * 1024;
    private static final CharSequence POLICY = createOptimized("Content-Security-Policy");
    private static final CharSequence NO_CONTENT =
            createOptimized("default-src 'none'; frame-ancestors 'none'");
    private static final CharSequence REQUEST_ID = createOptimized(RequestId.HEADER);

    /** As bytes, which every answer copies. */
    private static final Map<CharSequence, CharSequence> OF_EVERY_ANSWER =
            Map.of(
                    createOptimized("Strict-Transport-Security"),
                    createOptimized("max-age=63072000; includeSubDomains"),
                    createOptimized("X-Content-Type-Options"),
                    createOptimized("nosniff"),
                    createOptimized("Referrer-Policy"),
                    createOptimized("no-referrer"),
                    createOptimized("Cross-Origin-Resource-Policy"),
                    createOptimized("cross-origin"));

    private final ObjectMapper json;
    private final ReadableProblems readable;
    private final ProblemCount count;
    private final long largestBody;

    EdgeRoutes(
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
        router.route().order(FIRST).handler(this::equip).failureHandler(this::fail);
        router.route().order(FIRST + 1).handler(CrossOrigin::handle);
        for (int status : STATUSES) {
            router.errorHandler(status, context -> answer(context, status));
        }
    }

    private void equip(RoutingContext context) {
        String id = RequestId.assign(context);
        MDC.put(RequestId.LOG_KEY, id);
        HttpServerResponse response = context.response();
        response.putHeader(REQUEST_ID, id);
        OF_EVERY_ANSWER.forEach(response::putHeader);
        if (!context.request().uri().startsWith("/q/")) {
            context.addHeadersEndHandler(sending -> forbidContent(response));
        }
        if (context.request().uri().length() > LONGEST_URI) {
            context.fail(ProblemType.URI_TOO_LONG.status());
        } else if (size(context.request().headers()) > LARGEST_HEADERS) {
            context.fail(ProblemType.HEADERS_TOO_LARGE.status());
        } else if (announcedBody(context.request().headers()) > largestBody) {
            response.putHeader("Connection", "close");
            // Or the server would wait for the body that nobody reads.
            context.addEndHandler(sent -> context.request().connection().close());
            context.fail(ProblemType.TOO_LARGE.status());
        } else {
            context.next();
        }
    }

    /** What has something to show says itself what may be in it. */
    private static void forbidContent(HttpServerResponse response) {
        if (!response.headers().contains(POLICY)) {
            response.putHeader(POLICY, NO_CONTENT);
        }
    }

    /** In bytes; 0 where the client does not say. */
    private static long announcedBody(MultiMap headers) {
        String length = headers.get("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }

    /** In characters, names and values. */
    private static int size(MultiMap headers) {
        int size = 0;
        for (Map.Entry<String, String> header : headers) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
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
                                .putHeader(POLICY, html.policy()));
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
