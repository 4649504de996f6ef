package no.veikart.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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

    private final ObjectMapper json;

    EdgeRoutes(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(EdgeRoutes::equip);
        for (int status : STATUSES) {
            router.errorHandler(status, context -> answer(context, status));
        }
    }

    private static void equip(RoutingContext context) {
        String id = RequestId.assign(context);
        MDC.put(RequestId.LOG_KEY, id);
        HttpServerResponse response = context.response();
        response.putHeader(RequestId.HEADER, id)
                .putHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Resource-Policy", "cross-origin");
        if (!context.normalizedPath().startsWith("/q/")) {
            response.putHeader(
                    "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        }
        context.next();
    }

    private void answer(RoutingContext context, int status) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        ProblemAnswer answer =
                ProblemAnswer.to(context, new ProblemException(ProblemType.ofStatus(status)));
        response.setStatusCode(status)
                .putHeader("Content-Type", ProblemAnswer.MEDIA_TYPE)
                .putHeader("Content-Language", answer.language().code())
                .putHeader("Cache-Control", "no-store")
                .end(body(answer.body()));
    }

    private Buffer body(Problem problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem has a JSON form", e);
        }
    }
}
