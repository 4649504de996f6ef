package no.veikart.edge;

import static io.vertx.core.http.HttpHeaders.createOptimized;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.jboss.logging.MDC;

/** Puts what every answer has into its head. */
@ApplicationScoped
public class EveryAnswer {

    /** The order of a route that puts all of it into the head itself. */
    public static final int BEFORE = Integer.MIN_VALUE;

    /** The order of the first route that finds it there. */
    public static final int AFTER = BEFORE + 3;

    public static final CharSequence POLICY = createOptimized("Content-Security-Policy");

    private static final CharSequence NO_CONTENT =
            createOptimized("default-src 'none'; frame-ancestors 'none'");

    /** As bytes, which every answer copies. */
    private static final Map<CharSequence, CharSequence> FIXED =
            Map.of(
                    createOptimized("Strict-Transport-Security"),
                    createOptimized("max-age=63072000; includeSubDomains"),
                    createOptimized("X-Content-Type-Options"),
                    createOptimized("nosniff"),
                    createOptimized("Referrer-Policy"),
                    createOptimized("no-referrer"),
                    createOptimized("Cross-Origin-Resource-Policy"),
                    createOptimized("cross-origin"));

    void register(@Observes Router router) {
        router.route().order(BEFORE + 1).handler(EveryAnswer::equip);
        router.route().order(BEFORE + 2).handler(CrossOrigin::handle);
    }

    private static void equip(RoutingContext context) {
        String id = RequestId.assign(context);
        MDC.put(RequestId.LOG_KEY, id);
        HttpServerResponse response = context.response();
        response.putHeader(RequestId.HEADER, id);
        FIXED.forEach(response::putHeader);
        if (!context.request().uri().startsWith("/q/")) {
            context.addHeadersEndHandler(sending -> forbidContent(response.headers()));
        }
        context.next();
    }

    /** What has something to show says itself what may be in it. */
    public static void forbidContent(MultiMap head) {
        if (!head.contains(POLICY)) {
            head.add(POLICY, NO_CONTENT);
        }
    }
}
