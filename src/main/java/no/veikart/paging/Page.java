package no.veikart.paging;

import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One part of a collection.
 *
 * @param next address of the next part, relative to the service; null in the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * Cuts a part from one item more than it holds, which tells whether there is a next one.
     *
     * @param position what the cursor after an item says
     */
    public static <T> Page<T> of(
            List<T> oneMore, int limit, Function<T, String> position, UriInfo request) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        List<T> items = oneMore.subList(0, limit);
        return new Page<>(items, after(position.apply(items.get(limit - 1)), request));
    }

    private static String after(String position, UriInfo request) {
        String cursor =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(position.getBytes(StandardCharsets.UTF_8));
        URI next =
                UriBuilder.fromUri(request.getRequestUri())
                        .replaceQueryParam("cursor", cursor)
                        .build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }
}
