package no.veikart.status;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import no.veikart.ledger.Entry;
import no.veikart.ledger.LedgerLinks;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "StatusChange", description = "A recorded change of a computed status.")
public record StatusChangeView(
        @Schema(enumeration = {"goal", "indicator"}) String subject,
        @Schema(examples = "G4-RD-GDP") String code,
        @Schema(description = "Status before.", examples = "deteriorating") String from,
        @Schema(description = "Status after.", examples = "limited-progress") String to,
        @Schema(description = "Whether a figure was overdue before.") boolean wasStale,
        @Schema(description = "Whether a figure is overdue after.") boolean isStale,
        @Schema(
                        description =
                                "What caused it: kinds of input that change the status when only they"
                                        + " change.",
                        examples = "[\"new-observation\"]")
                List<String> causes,
        StatusBasisView before,
        StatusBasisView after,
        Instant publishedAt,
        @Schema(description = "Where its entry stands in the ledger, from 0.") long ledgerIndex,
        @Schema(
                        description =
                                "Why a definition was changed that the status follows from; left out where"
                                        + " none was.")
                @Nullable String reason,
        Links links) {

    public static StatusChangeView of(StatusChange change) {
        StatusBasisView.Sides sides = StatusBasisView.read(change.detail());
        return new StatusChangeView(
                change.subject().kind().code(),
                change.subject().code(),
                change.from(),
                change.to(),
                change.wasStale(),
                change.isStale(),
                change.causes(),
                sides.before(),
                sides.after(),
                change.publishedAt(),
                change.ledgerIndex(),
                change.reason(),
                Links.of(change));
    }

    @Schema(name = "StatusChangeLinks", description = "Where to go on from a change of status.")
    record Links(
            @Schema(description = "Why the status was what it was from then on.") String status,
            @Schema(description = "The change's entry in the ledger.") String entry,
            @Schema(description = "The proof that its entry is in the ledger.") String proof) {

        private static Links of(StatusChange change) {
            return new Links(
                    String.format(
                            Locale.ROOT,
                            "/v1/%ss/%s/status?asOf=%s",
                            change.subject().kind().code(),
                            change.subject().code(),
                            Entry.time(change.publishedAt())),
                    LedgerLinks.entry(change.ledgerIndex()),
                    LedgerLinks.proof(change.ledgerIndex()));
        }
    }
}
