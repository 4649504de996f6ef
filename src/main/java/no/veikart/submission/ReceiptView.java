package no.veikart.submission;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.veikart.ledger.RecordedEntry;
import no.veikart.merkle.TreeHash;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "SubmissionReceipt",
        description =
                "Where the ledger says that a submission was received and what was decided. What has no"
                        + " place yet is left out; normally that takes less than a second.")
record ReceiptView(UUID submission, List<EntryView> entries) {

    static ReceiptView of(Submission submission, List<RecordedEntry> entries) {
        return new ReceiptView(
                submission.id(), entries.stream().map(ReceiptView.EntryView::of).toList());
    }

    @Schema(name = "ReceiptEntry", description = "An entry of the ledger about the submission.")
    record EntryView(
            @Schema(
                            enumeration = {
                                "submission.received",
                                "submission.approved",
                                "submission.returned",
                                "submission.withdrawn"
                            })
                    String type,
            @Schema(description = "Place in the ledger, from 0.") long ledgerIndex,
            @Schema(description = "SHA-256 of a zero byte and the entry, base64 (RFC 6962).")
                    String leafHash,
            Links links) {

        private static EntryView of(RecordedEntry entry) {
            String self = String.format(Locale.ROOT, "/v1/ledger/entries/%d", entry.index());
            return new EntryView(
                    entry.type(),
                    entry.index(),
                    TreeHash.leaf(entry.body()).base64(),
                    new Links(self, self + "/proof"));
        }
    }

    @Schema(name = "ReceiptLinks", description = "Where to go on from an entry.")
    record Links(
            @Schema(description = "The entry.") String entry,
            @Schema(description = "One file that proves it offline.") String proof) {}
}
