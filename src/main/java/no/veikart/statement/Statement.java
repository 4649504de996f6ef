package no.veikart.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.veikart.assessment.Status;
import no.veikart.status.Subject;
import no.veikart.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * An owner's own judgement of a goal or an indicator.
 *
 * @param organisation code of the organisation that owns the goal
 * @param status what it holds the status to be
 * @param text null once it is redacted
 * @param date the day of which the judgement is
 * @param proposer who proposed it, as far as it is kept
 * @param decidedAt when it was confirmed or withdrawn; null before
 * @param supersededAt until when it was the current one; null while it is
 * @param ledgerIndex where its entry stands in the ledger; null until it is public
 */
public record Statement(
        UUID id,
        StatementState state,
        Subject subject,
        String organisation,
        Status status,
        @Nullable Wording text,
        LocalDate date,
        Proposer proposer,
        Instant proposedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant supersededAt,
        @Nullable Long ledgerIndex) {

    /** As it stood while it was the current one. */
    public Statement current() {
        return new Statement(
                id,
                state,
                subject,
                organisation,
                status,
                text,
                date,
                proposer,
                proposedAt,
                decidedAt,
                publishedAt,
                null,
                ledgerIndex);
    }

    /**
     * Who proposed a statement.
     *
     * @param client identifier of the OAuth client
     * @param person keyed hash of the person; null where a system did
     */
    public record Proposer(String client, @Nullable String person) {}
}
