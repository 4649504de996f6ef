package no.veikart.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an export holds, as its last file says.
 *
 * @param system name and version of the program that wrote it
 * @param treeSize how many entries the ledger had
 * @param files all others, in their order
 */
record Manifest(
        String title,
        String format,
        String system,
        Instant exportedAt,
        long treeSize,
        @Nullable Instant firstPublication,
        @Nullable Instant newestPublication,
        String digest,
        List<Archive.Written> files) {

    private static final String FORMAT = "veikart-audit-export/1";

    static Manifest of(
            ExportedState state, String system, Instant now, List<Archive.Written> files) {
        return new Manifest(
                "Veikart",
                FORMAT,
                system,
                now,
                state.treeSize(),
                state.firstPublication(),
                state.newestPublication(),
                "SHA-256",
                files);
    }
}
