package no.veikart.edge;

import io.vertx.core.MultiMap;
import java.util.Map;

/** How large the head of a request may be: less than what the server itself reads. */
public final class HeadLimits {

    private static final int LONGEST_URI = 8 * 1024;
    private static final int LARGEST_HEADERS = 16 * 1024;

    private HeadLimits() {}

    /** In characters, as it was sent. */
    public static boolean isTooLong(String uri) {
        return uri.length() > LONGEST_URI;
    }

    /** In characters, names and values. */
    public static boolean areTooLarge(MultiMap headers) {
        int size = 0;
        for (Map.Entry<String, String> header : headers) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size > LARGEST_HEADERS;
    }
}
