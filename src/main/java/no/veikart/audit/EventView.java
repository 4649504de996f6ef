package no.veikart.audit;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "SecurityEvent",
        description = "A refused call or an administrative act. It names no person and no token.")
record EventView(
        long id,
        @Schema(
                        description =
                                "Lost: so many more came at once that only their number is known.",
                        enumeration = {"refused", "administration", "lost"})
                String kind,
        @Schema(description = "HTTP status of the answer; 0 where only the number is known.")
                int status,
        @Schema(description = "Code of the problem.", examples = "insufficient-role")
                @Nullable String problem,
        @Schema(examples = "PUT") String method,
        @Schema(
                        description = "The address as the contract has it.",
                        examples = "/v1/submissions/{id}/decision")
                String endpoint,
        @Schema(
                        description =
                                "What an administrative act was about, by its identifier; left out where"
                                        + " there is none, or nothing was done.",
                        examples = "0190b5a4-7c1e-7000-8000-000000000001")
                @Nullable String subject,
        @Schema(description = "Code; left out where no token told, or it was not believed.")
                @Nullable String organisation,
        @Schema(description = "Identifier of the OAuth client.") @Nullable String client,
        @Schema(enumeration = {"system", "person", "maskinporten", "system-user"})
                @Nullable String channel,
        @Schema(description = "How many like it came together.") long count,
        @Schema(description = "Names the first of the requests in the log.") String requestId,
        Instant firstAt,
        Instant lastAt) {

    static EventView of(SecurityEvents.Recorded recorded) {
        SecurityEvent event = recorded.event();
        Occurrences occurrences = recorded.occurrences();
        return new EventView(
                recorded.id(),
                event.kind().code(),
                event.status(),
                event.problem(),
                event.method(),
                event.endpoint(),
                event.subject(),
                event.organisation(),
                event.client(),
                event.channel(),
                occurrences.count(),
                occurrences.requestId(),
                occurrences.firstAt(),
                occurrences.lastAt());
    }

    @Schema(name = "SecurityEventItems", description = "Security events, newest first.")
    record Items(
            List<EventView> items,
            @Schema(description = "Address of the next part; left out in the last one.")
                    @Nullable String next) {}
}
