package no.veikart.reading;

import jakarta.ws.rs.QueryParam;
import no.veikart.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Whether the results of all status methods are asked for. */
public final class MethodsQuery {

    private static final String ALL = "all";

    @QueryParam("methods")
    @Parameter(
            description =
                    "With all, the result of every registered method stands beside the official one.",
            schema = @Schema(enumeration = ALL))
    @Nullable String methods;

    boolean isAll() {
        if (methods != null && !methods.equals(ALL)) {
            throw Faults.ofParameter("methods", "unknown-value", ALL);
        }
        return methods != null;
    }
}
