package no.veikart.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.veikart.finding.Finding;
import no.veikart.finding.FindingResponse;
import no.veikart.finding.Publication;
import no.veikart.ledger.LedgerLinks;
import no.veikart.roadmap.PublicState;
import no.veikart.text.Wording;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Finding", description = "An auditor's finding, what was replied, and its end.")
public record FindingView(
        UUID id,
        FindingSubjectView subject,
        @Schema(enumeration = {"question", "disagreement", "error"}) String kind,
        @Schema(enumeration = {"open", "resolved", "rejected", "withdrawn"}) String state,
        @Schema(description = "Left out once it is redacted.") @Nullable Wording text,
        @Schema(description = "The auditor's organisation.") OrganisationRef organisation,
        Instant raisedAt,
        @Schema(description = "Left out until it is public.") @Nullable Instant publishedAt,
        @Schema(description = "Where its entry stands in the ledger, from 0.")
                @Nullable Long ledgerIndex,
        ReplyView reply,
        @Schema(description = "The exchange in its order; left out in collections.")
                @Nullable List<ResponseView> responses,
        @Schema(description = "How it ended; left out while it is open.")
                @Nullable ResolutionView resolution,
        Links links) {

    /** With the whole exchange. */
    public static FindingView whole(Finding finding, PublicState state) {
        return of(
                finding,
                state,
                finding.responses().stream()
                        .map(response -> ResponseView.of(response, state))
                        .toList());
    }

    static FindingView brief(Finding finding, PublicState state) {
        return of(finding, state, null);
    }

    private static FindingView of(
            Finding finding, PublicState state, @Nullable List<ResponseView> responses) {
        Publication publication = finding.publication();
        return new FindingView(
                finding.id(),
                FindingSubjectView.of(finding.subject(), finding.revision()),
                finding.kind().code(),
                finding.state().code(),
                finding.text(),
                OrganisationRef.of(finding.organisation(), state.catalogue()),
                finding.raisedAt(),
                publication == null ? null : publication.at(),
                publication == null ? null : publication.ledgerIndex(),
                ReplyView.of(finding, state),
                responses,
                ResolutionView.ofNullable(finding.resolution()),
                Links.of(finding));
    }

    @Schema(name = "FindingReply", description = "Who can reply, until when, and who has.")
    record ReplyView(
            @Schema(description = "Codes of organisations whose figures or measures it concerns.")
                    List<String> reporters,
            @Schema(description = "Code of the organisation that owns the goal.", examples = "kd")
                    String owner,
            @Schema(description = "Last day for a reply.") LocalDate due,
            @Schema(description = "How many replies those concerned have given.") int replies,
            @Schema(description = "Whether it is open, nobody has replied and the day is over.")
                    boolean overdue) {

        private static ReplyView of(Finding finding, PublicState state) {
            return new ReplyView(
                    finding.concerned().reporters(),
                    finding.concerned().owner(),
                    finding.due(),
                    finding.answers(),
                    finding.isOverdue(state.evidence().day()));
        }
    }

    @Schema(name = "FindingResponse", description = "One contribution to the exchange.")
    record ResponseView(
            UUID id,
            OrganisationRef organisation,
            @Schema(
                            description = "On whose behalf.",
                            enumeration = {"reporter", "owner", "auditor"})
                    String as,
            @Schema(description = "Left out once it is redacted.") @Nullable Wording text,
            Instant respondedAt,
            @Schema(description = "Left out until it is public.") @Nullable Instant publishedAt,
            @Nullable Long ledgerIndex) {

        private static ResponseView of(FindingResponse response, PublicState state) {
            Publication publication = response.publication();
            return new ResponseView(
                    response.id(),
                    OrganisationRef.of(response.organisation(), state.catalogue()),
                    response.as().code(),
                    response.text(),
                    response.respondedAt(),
                    publication == null ? null : publication.at(),
                    publication == null ? null : publication.ledgerIndex());
        }
    }

    @Schema(name = "FindingResolution", description = "How a finding ended.")
    record ResolutionView(
            @Schema(enumeration = {"resolved", "rejected", "withdrawn"}) String outcome,
            @Schema(description = "Left out once it is redacted.") @Nullable Wording reason,
            Instant resolvedAt,
            @Schema(description = "Left out until it is public.") @Nullable Instant publishedAt,
            @Nullable Long ledgerIndex) {

        private static @Nullable ResolutionView ofNullable(Finding.@Nullable Resolution end) {
            if (end == null) {
                return null;
            }
            Publication publication = end.publication();
            return new ResolutionView(
                    end.outcome().code(),
                    end.reason(),
                    end.resolvedAt(),
                    publication == null ? null : publication.at(),
                    publication == null ? null : publication.ledgerIndex());
        }
    }

    @Schema(name = "FindingLinks", description = "Where to go on from a finding.")
    record Links(
            String self,
            @Schema(description = "Takes replies; left out when it has ended.")
                    @Nullable String responses,
            @Schema(description = "Takes its end; left out when it has ended.")
                    @Nullable String resolution,
            @Schema(description = "Its entry in the ledger.") @Nullable String entry,
            @Schema(description = "The proof that its entry is in the ledger.")
                    @Nullable String proof) {

        private static Links of(Finding finding) {
            String self = "/v1/findings/" + finding.id();
            boolean open = finding.resolution() == null;
            Publication publication = finding.publication();
            return new Links(
                    self,
                    open ? self + "/responses" : null,
                    open ? self + "/resolution" : null,
                    publication == null ? null : LedgerLinks.entry(publication.ledgerIndex()),
                    publication == null ? null : LedgerLinks.proof(publication.ledgerIndex()));
        }
    }
}
