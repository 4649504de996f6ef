package no.veikart.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.veikart.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * An auditor's finding with its exchange, as they stand at an instant.
 *
 * @param revision the figure's revision that was current when it was raised; null for other
 *     subjects
 * @param text null once it is redacted
 * @param organisation code of the auditor's organisation
 * @param due last day for a reply
 * @param concerned who has the right of reply
 * @param publication null until it is public
 * @param answers how many of the responses are replies of those concerned
 * @param responses in the order in which they were given; empty where they were not asked for
 * @param resolution null while it is open
 */
public record Finding(
        UUID id,
        FindingSubject subject,
        @Nullable Integer revision,
        FindingKind kind,
        @Nullable Wording text,
        String organisation,
        Instant raisedAt,
        LocalDate due,
        Concerned concerned,
        @Nullable Publication publication,
        int answers,
        List<FindingResponse> responses,
        @Nullable Resolution resolution) {

    public Finding {
        responses = List.copyOf(responses);
    }

    public FindingState state() {
        return resolution == null ? FindingState.OPEN : resolution.outcome();
    }

    /** Whether it is open and nobody concerned has replied by its due day. */
    public boolean isOverdue(LocalDate day) {
        return resolution == null && answers == 0 && day.isAfter(due);
    }

    Finding with(List<FindingResponse> exchange) {
        return new Finding(
                id,
                subject,
                revision,
                kind,
                text,
                organisation,
                raisedAt,
                due,
                concerned,
                publication,
                answers,
                exchange,
                resolution);
    }

    /**
     * Who has the right of reply.
     *
     * @param reporters codes of the organisations whose figures or measures are concerned
     * @param owner code of the organisation that owns the goal
     */
    public record Concerned(List<String> reporters, String owner) {

        public Concerned {
            reporters = List.copyOf(reporters);
        }
    }

    /**
     * The end of a finding.
     *
     * @param reason null once it is redacted
     */
    public record Resolution(
            FindingState outcome,
            @Nullable Wording reason,
            Instant resolvedAt,
            @Nullable Publication publication) {}
}
