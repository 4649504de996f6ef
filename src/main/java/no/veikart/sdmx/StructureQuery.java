package no.veikart.sdmx;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import no.veikart.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How much a structure query wants to know (SDMX REST 2.1). */
public final class StructureQuery {

    private static final List<String> DETAILS =
            List.of(
                    "full",
                    "allstubs",
                    "referencestubs",
                    "allcompletestubs",
                    "referencecompletestubs",
                    "referencepartial",
                    "raw");

    @QueryParam("references")
    @Parameter(
            description =
                    "What goes with it: none, parents, parentsandsiblings, ancestors, children,"
                            + " descendants, all, or kinds of artefacts.",
            example = "none")
    @Nullable String references;

    @QueryParam("detail")
    @Parameter(
            description =
                    "full, allstubs, referencestubs, allcompletestubs, referencecompletestubs,"
                            + " referencepartial or raw.",
            example = "full")
    @Nullable String detail;

    String references() {
        return references == null ? "none" : references;
    }

    /** Whether only the name of what was asked for is wanted. */
    boolean isStub() {
        return detail().startsWith("all");
    }

    /** Whether only the names of what goes with it are wanted. */
    boolean areReferencesStubs() {
        return detail().endsWith("stubs");
    }

    private String detail() {
        String wanted = detail == null ? "full" : detail;
        if (!DETAILS.contains(wanted)) {
            throw Faults.ofParameter("detail", "unknown-value", String.join(", ", DETAILS));
        }
        return wanted;
    }
}
