package no.veikart.transparency;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "InclusionProof",
        description = "Leads from an entry to the root of the tree (RFC 9162, section 2.1.3).")
record InclusionView(
        @Schema(description = "Place of the entry in the log, from 0.") long index,
        @Schema(description = "Number of entries in the tree.") long treeSize,
        @Schema(description = "SHA-256 of a zero byte and the entry, base64.") String leafHash,
        @Schema(description = "The path, base64, the leaf's sibling first.") List<String> hashes,
        @Schema(description = "The signed checkpoint of that size; left out where none was signed.")
                @Nullable String checkpoint) {}
