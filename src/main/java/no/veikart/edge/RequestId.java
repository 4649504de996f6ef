package no.veikart.problem;

import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Names a request, in its answer, its problem and the log; never taken from the client. */
final class RequestId {

    static final String HEADER = "X-Request-Id";
    static final String LOG_KEY = "requestId";

    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final int BYTES = 12;

    private RequestId() {}

    static String of(RoutingContext context) {
        @Nullable String known = context.get(ATTRIBUTE);
        return known == null ? assign(context) : known;
    }

    static String assign(RoutingContext context) {
        byte[] bytes = new byte[BYTES];
        ThreadLocalRandom.current().nextBytes(bytes); // a name, not a secret
        String id = HexFormat.of().formatHex(bytes);
        context.put(ATTRIBUTE, id);
        return id;
    }
}
