package no.veikart.audit;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import no.veikart.problem.Faults;
import no.veikart.problem.Parameters;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which security events are asked for. */
public final class EventQuery {

    @QueryParam("kind")
    @Parameter(
            description = "Only those of this kind.",
            schema = @Schema(enumeration = {"refused", "administration", "lost"}))
    @Nullable String kind;

    @QueryParam("organisation")
    @Parameter(description = "Only those of this organisation's tokens, by its code.")
    @Nullable String organisation;

    @QueryParam("since")
    @Parameter(
            description = "Only those that happened after this instant: RFC 3339 in UTC.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable String since;

    SecurityEvents.Filter filter() {
        return new SecurityEvents.Filter(kind(), organisation, since());
    }

    private SecurityEvent.@Nullable Kind kind() {
        return kind == null
                ? null
                : SecurityEvent.Kind.ofCode(kind)
                        .orElseThrow(
                                () ->
                                        Faults.ofParameter(
                                                "kind",
                                                "unknown-value",
                                                String.join(", ", SecurityEvent.Kind.codes())));
    }

    private @Nullable Instant since() {
        return since == null ? null : Parameters.instant("since", since);
    }
}
