package no.veikart.submission;

import java.math.BigDecimal;
import no.veikart.ledger.FreeText;
import no.veikart.observation.FigureKey;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a submission, as stored.
 *
 * @param row identifier of the stored figure
 * @param status code of SDMX CL_OBS_STATUS
 * @param precision code of the precision
 * @param confirmed whether the reporter stands by a change beyond the usual
 * @param unusualFrom the value from which it departs more than is usual; null where it does not
 * @param published the figure of the same key that is public now; null where there is none
 * @param revision null until it is accepted
 * @param ledgerIndex null until it is public
 */
record Line(
        long row,
        int position,
        FigureKey key,
        @Nullable BigDecimal value,
        String status,
        String precision,
        @Nullable FreeText comment,
        @Nullable FreeText source,
        @Nullable String reasonCode,
        @Nullable FreeText reason,
        boolean confirmed,
        @Nullable BigDecimal unusualFrom,
        @Nullable Integer revision,
        @Nullable Long ledgerIndex,
        @Nullable Published published) {

    /** What is public now for the line's key. */
    record Published(@Nullable BigDecimal value, int revision, long ledgerIndex) {}

    /** The revision that the line is once it is accepted. */
    int nextRevision() {
        return published == null ? 1 : published.revision() + 1;
    }
}
