package no.veikart.status;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recorded change of a status.
 *
 * @param from code of the status before
 * @param to code of the status after
 * @param causes codes of what caused it
 * @param detail the figures and versions before and after, as JSON
 * @param ledgerIndex where its entry stands in the ledger
 * @param reason why a definition was changed that it follows from, in the words of who changed it
 */
public record StatusChange(
        Subject subject,
        String from,
        String to,
        boolean wasStale,
        boolean isStale,
        List<String> causes,
        String detail,
        Instant publishedAt,
        long ledgerIndex,
        @Nullable String reason) {}
