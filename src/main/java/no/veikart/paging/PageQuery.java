package no.veikart.paging;

import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import no.veikart.problem.Faults;
import no.veikart.problem.Parameters;
import no.veikart.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of a collection is asked for. */
public final class PageQuery {

    private static final int USUAL = 100;
    private static final int MOST = 1000;

    @QueryParam("limit")
    @Parameter(
            description = "How many items at most.",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            minimum = "1",
                            maximum = "1000",
                            defaultValue = "100"))
    @Nullable String limit;

    @QueryParam("cursor")
    @Parameter(description = "Where to go on from: as the part before names it in next.")
    @Nullable String cursor;

    /**
     * From 1 to 1000.
     *
     * @throws ProblemException 400 for anything else
     */
    public int limit() {
        return limit == null ? USUAL : (int) Parameters.number("limit", limit, 1, MOST);
    }

    /**
     * Refuses to give parts of what is only had as a whole.
     *
     * @param format in which it is
     * @throws ProblemException 400 where a part is asked for
     */
    public void refuse(String format) {
        if (limit != null || cursor != null) {
            throw Faults.ofParameter(limit == null ? "cursor" : "limit", "not-in-parts", format);
        }
    }

    /**
     * What the cursor stands for; empty for the first part.
     *
     * @throws ProblemException 400 for what is no cursor
     */
    public <T> Optional<T> position(Function<String, T> reader) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getUrlDecoder().decode(cursor);
            return Optional.of(reader.apply(new String(decoded, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            throw Faults.ofParameter("cursor", "bad-cursor").because(e);
        }
    }
}
