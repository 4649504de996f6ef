package no.veikart.edge;

import static io.vertx.core.http.HttpHeaders.createOptimized;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets anybody's page read what is public (Fetch standard, section 3.2). The answer is the same for
 * every origin, so that shared caches may keep it; neither tokens nor cookies come with it.
 */
final class CrossOrigin {

    private static final int NO_CONTENT = 204;
    private static final CharSequence ORIGIN = createOptimized("Access-Control-Allow-Origin");
    private static final CharSequence ANY = createOptimized("*");
    private static final CharSequence EXPOSED = createOptimized("Access-Control-Expose-Headers");
    private static final CharSequence READABLE =
            createOptimized("ETag, Link, Retry-After, X-Request-Id, Content-Language");

    private CrossOrigin() {}

    static void handle(RoutingContext context) {
        HttpServerResponse response =
                context.response().putHeader(ORIGIN, ANY).putHeader(EXPOSED, READABLE);
        if (isPreflight(context)) {
            response.setStatusCode(NO_CONTENT)
                    .putHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                    .putHeader(
                            "Access-Control-Allow-Headers",
                            "If-None-Match, Last-Event-ID, traceparent")
                    .putHeader("Access-Control-Max-Age", "86400")
                    .end();
        } else {
            context.next();
        }
    }

    private static boolean isPreflight(RoutingContext context) {
        return HttpMethod.OPTIONS.equals(context.request().method())
                && context.request().getHeader("Origin") != null
                && context.request().getHeader("Access-Control-Request-Method") != null;
    }
}
