package no.veikart.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import no.veikart.ledger.LedgerLinks;
import no.veikart.roadmap.PublicState;
import no.veikart.statement.Statement;
import no.veikart.statement.StatementState;
import no.veikart.status.Subject;
import no.veikart.text.Wording;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "OwnerStatement",
        description = "What the owner of a goal itself holds a status to be; never computed with.")
public record StatementView(
        UUID id,
        @Schema(enumeration = {"goal", "indicator"}) String subject,
        @Schema(examples = "skills") String code,
        @Schema(
                        enumeration = {
                            "achieved",
                            "on-track",
                            "acceleration-needed",
                            "limited-progress",
                            "deteriorating",
                            "not-assessable"
                        })
                String status,
        @Schema(description = "Left out once it is redacted.") @Nullable Wording text,
        @Schema(description = "The day of which the judgement is.") LocalDate date,
        @Schema(description = "Code of the organisation that owns the goal.", examples = "kd")
                String organisation,
        @Schema(
                        description = "Only published ones are public.",
                        enumeration = {"proposed", "confirmed", "published", "withdrawn"})
                String state,
        Instant proposedAt,
        @Schema(description = "When somebody else confirmed it, or it was withdrawn.")
                @Nullable Instant decidedAt,
        @Schema(description = "Left out until it is public.") @Nullable Instant publishedAt,
        @Schema(description = "Until when it was the current one; left out while it is.")
                @Nullable Instant supersededAt,
        @Schema(description = "Where its entry stands in the ledger, from 0.")
                @Nullable Long ledgerIndex,
        Links links) {

    static @Nullable StatementView of(Subject.Kind kind, String code, PublicState state) {
        Statement current = state.statements().get(new Subject(kind, code));
        return current == null ? null : of(current);
    }

    public static StatementView of(Statement statement) {
        return new StatementView(
                statement.id(),
                statement.subject().kind().code(),
                statement.subject().code(),
                statement.status().code(),
                statement.text(),
                statement.date(),
                statement.organisation(),
                statement.state().code(),
                statement.proposedAt(),
                statement.decidedAt(),
                statement.publishedAt(),
                statement.supersededAt(),
                statement.ledgerIndex(),
                Links.of(statement));
    }

    @Schema(name = "OwnerStatementLinks", description = "Where to go on from a statement.")
    record Links(
            @Schema(description = "All about the same, the newest first.") String history,
            @Schema(description = "Confirms it; left out once it is decided.")
                    @Nullable String confirmation,
            @Schema(description = "Takes it back; left out once it is decided.")
                    @Nullable String withdrawal,
            @Schema(description = "Its entry in the ledger.") @Nullable String entry,
            @Schema(description = "The proof that its entry is in the ledger.")
                    @Nullable String proof) {

        private static Links of(Statement statement) {
            boolean waits = statement.state() == StatementState.PROPOSED;
            String self = "/v1/statements/" + statement.id();
            Long index = statement.ledgerIndex();
            return new Links(
                    String.format(
                            Locale.ROOT,
                            "/v1/%ss/%s/statements",
                            statement.subject().kind().code(),
                            statement.subject().code()),
                    waits ? self + "/confirmation" : null,
                    waits ? self + "/withdrawal" : null,
                    index == null ? null : LedgerLinks.entry(index),
                    index == null ? null : LedgerLinks.proof(index));
        }
    }
}
