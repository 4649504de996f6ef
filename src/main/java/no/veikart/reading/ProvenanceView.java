package no.veikart.reading;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.veikart.ledger.Entry;
import no.veikart.ledger.LedgerLinks;
import no.veikart.observation.PublishedSubmission;
import no.veikart.roadmap.PublicState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Provenance", description = "What is public of a submission.")
record ProvenanceView(
        UUID submission,
        @Schema(description = "Who reported it.") OrganisationRef organisation,
        @Schema(enumeration = {"system", "person", "maskinporten", "system-user", "catalogue"})
                String channel,
        @Schema(description = "Codes of the goals concerned.") List<String> goals,
        @Schema(description = "How many figures it brought.") int figures,
        @Schema(description = "How many reports of milestones it brought.") int milestones,
        Instant receivedAt,
        DecisionView decision,
        Instant publishedAt,
        @Schema(description = "Whether an auditor's finding on it is open.") boolean contested,
        @Schema(description = "Its arrival in the ledger.") @Nullable EntryView received,
        @Schema(description = "Its approval in the ledger.") @Nullable EntryView approved,
        Links links) {

    static ProvenanceView of(PublishedSubmission submission, PublicState state) {
        return new ProvenanceView(
                submission.id(),
                OrganisationRef.of(submission.organisation(), state.catalogue()),
                submission.channel(),
                submission.goals(),
                submission.figures(),
                submission.milestones(),
                submission.receivedAt(),
                new DecisionView(
                        OrganisationRef.of(submission.decidedBy(), state.catalogue()),
                        submission.byPerson(),
                        submission.decidedAt()),
                submission.publishedAt(),
                state.openFindings().contestSubmission(submission.id()),
                EntryView.ofNullable(submission.receivedIndex()),
                EntryView.ofNullable(submission.approvedIndex()),
                Links.of(submission));
    }

    @Schema(name = "PublicDecision", description = "Who decided that it becomes public.")
    record DecisionView(
            OrganisationRef organisation,
            @Schema(description = "Whether a person decided, not a system or an assignment.")
                    boolean byPerson,
            Instant decidedAt) {}

    @Schema(name = "EntryReference", description = "An entry of the ledger.")
    record EntryView(
            @Schema(description = "From 0.") long ledgerIndex,
            String entry,
            @Schema(description = "One file that proves it offline.") String proof,
            @Schema(description = "The proof as a list of hashes.") String inclusion) {

        private static @Nullable EntryView ofNullable(@Nullable Long index) {
            return index == null
                    ? null
                    : new EntryView(
                            index,
                            LedgerLinks.entry(index),
                            LedgerLinks.proof(index),
                            LedgerLinks.inclusion(index));
        }
    }

    @Schema(name = "ProvenanceLinks", description = "Where to go on from a submission.")
    record Links(
            String self,
            @Schema(description = "Auditors' findings on it.") String findings,
            @Schema(description = "The roadmap as its publication left it.") String roadmap) {

        private static Links of(PublishedSubmission submission) {
            return new Links(
                    "/v1/submissions/" + submission.id() + "/provenance",
                    "/v1/findings?subject=submission:" + submission.id(),
                    "/v1/roadmap?asOf=" + Entry.time(submission.publishedAt()));
        }
    }
}
