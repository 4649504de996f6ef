package no.veikart.observation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import no.veikart.assessment.Precision;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a figure, as it was or is public.
 *
 * @param value in the indicator's unit; null where {@code status} says that it is missing
 * @param revision from 1 for the first figure of its key
 * @param organisation code of the organisation that reported it
 * @param publishedAt from when on it was public
 * @param supersededAt until when it was the current one; null while it is
 * @param ledgerIndex where its entry stands in the ledger; {@link #NOWHERE} where it is imagined
 */
public record PublishedFigure(
        long row,
        FigureKey key,
        @Nullable BigDecimal value,
        ObsStatus status,
        Precision precision,
        @Nullable String comment,
        @Nullable String source,
        @Nullable String reasonCode,
        @Nullable String reason,
        int revision,
        String organisation,
        UUID submission,
        Instant publishedAt,
        @Nullable Instant supersededAt,
        long ledgerIndex) {

    /** Ledger index of a figure that is only imagined to be public. */
    public static final long NOWHERE = -1;

    public boolean isPublic() {
        return ledgerIndex != NOWHERE;
    }

    boolean isPublicAt(Instant instant) {
        return !publishedAt.isAfter(instant)
                && (supersededAt == null || supersededAt.isAfter(instant));
    }

    /** The figure as it stood while it was the current one. */
    public PublishedFigure current() {
        return new PublishedFigure(
                row,
                key,
                value,
                status,
                precision,
                comment,
                source,
                reasonCode,
                reason,
                revision,
                organisation,
                submission,
                publishedAt,
                null,
                ledgerIndex);
    }
}
