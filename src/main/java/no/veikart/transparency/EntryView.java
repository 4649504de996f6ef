package no.veikart.transparency;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "LedgerEntry", description = "One entry of the ledger, to be read by people.")
record EntryView(
        @Schema(description = "Place in the log, from 0.", examples = "0") long index,
        @Schema(description = "SHA-256 of a zero byte and the entry, base64 (RFC 6962).")
                String leafHash,
        @Schema(
                        description =
                                "The entry as it is hashed: canonical JSON (RFC 8785). Bytes to be hashed"
                                        + " are best taken from the entry bundles.",
                        type = SchemaType.OBJECT)
                @JsonRawValue
                String entry,
        @Schema(
                        description =
                                "The public texts that the entry names by their hashes; none where there"
                                        + " is no such text.")
                @Nullable List<TextView> texts,
        Links links) {

    @Schema(
            name = "LedgerText",
            description = "A text and its salt: SHA-256(salt || UTF-8 text) is the hash.")
    record TextView(
            @Schema(description = "Name of the field without Hash.", examples = "reason")
                    String name,
            @Schema(description = "As in the entry: SHA-256, base64.") String hash,
            @Schema(description = "Left out once it is redacted.") @Nullable String text,
            @Schema(description = "Base64. Left out once the text is redacted.")
                    @Nullable String salt,
            @Schema(description = "Whether text and salt were removed for good.")
                    boolean redacted) {}

    @Schema(name = "LedgerEntryLinks", description = "Where to go on from an entry.")
    record Links(
            String self,
            @Schema(description = "One file that proves the entry offline (C2SP tlog-proof).")
                    String proof,
            @Schema(description = "The inclusion proof as JSON.") String inclusion) {

        static Links of(long index) {
            return new Links(
                    String.format(Locale.ROOT, "/v1/ledger/entries/%d", index),
                    String.format(Locale.ROOT, "/v1/ledger/entries/%d/proof", index),
                    String.format(Locale.ROOT, "/v1/ledger/proofs/inclusion?index=%d", index));
        }
    }

    /** A part of the log. */
    @Schema(name = "LedgerEntries", description = "Entries in the order of their indexes.")
    record OfMany(
            List<EntryView> items,
            @Schema(description = "Address of the next part; left out in the last one.")
                    @Nullable String next) {}
}
