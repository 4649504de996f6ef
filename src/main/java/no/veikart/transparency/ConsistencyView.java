package no.veikart.transparency;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ConsistencyProof",
        description =
                "Shows that the larger tree begins with all entries of the smaller one (RFC 9162,"
                        + " section 2.1.4).")
record ConsistencyView(
        @Schema(description = "Entries in the smaller tree.") long first,
        @Schema(description = "Entries in the larger tree.") long second,
        @Schema(description = "The proof, base64.") List<String> hashes,
        @Schema(
                        description =
                                "The signed checkpoint of the larger size; left out where none was signed.")
                @Nullable String checkpoint) {}
