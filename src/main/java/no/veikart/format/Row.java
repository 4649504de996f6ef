package no.veikart.format;

import java.math.BigDecimal;
import java.time.Instant;
import no.veikart.assessment.Precision;
import no.veikart.observation.ObsStatus;
import no.veikart.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a figure, with everything that a format tells of it.
 *
 * @param value in the variable's unit; null where the status says that it is missing
 * @param contested whether somebody's objection to it is open
 * @param revision from 1 for the first figure of its variable, region and period
 * @param organisation code of the organisation that reported it
 * @param ledgerIndex where its entry stands in the ledger, from 0
 */
public record Row(
        Variable variable,
        Place region,
        Period period,
        @Nullable BigDecimal value,
        ObsStatus status,
        Precision precision,
        boolean contested,
        @Nullable String comment,
        Credit credit,
        int revision,
        @Nullable String reasonCode,
        String organisation,
        Instant publishedAt,
        long ledgerIndex) {

    public boolean isProvisional() {
        return status.isProvisional();
    }
}
