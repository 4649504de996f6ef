package no.veikart.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Names a request, in its answer, its problem and the log; never taken from the client. */
public final class RequestId {

    public static final CharSequence HEADER = HttpHeaders.createOptimized("X-Request-Id");

    static final String LOG_KEY = "requestId";

    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final int BYTES = 12;

    private RequestId() {}

    public static String of(RoutingContext context) {
        @Nullable String known = context.get(ATTRIBUTE);
        return known == null ? assign(context) : known;
    }

    static String assign(RoutingContext context) {
        String id = next();
        context.put(ATTRIBUTE, id);
        return id;
    }

    /** One that no request had. */
    public static String next() {
        byte[] bytes = new byte[BYTES];
        ThreadLocalRandom.current().nextBytes(bytes); // a name, not a secret
        return HexFormat.of().formatHex(bytes);
    }
}
