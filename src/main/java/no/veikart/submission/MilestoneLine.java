package no.veikart.submission;

import java.time.LocalDate;
import no.veikart.ledger.FreeText;
import no.veikart.measure.MilestoneKey;
import org.jspecify.annotations.Nullable;

/**
 * One milestone of a submission, as stored.
 *
 * @param row identifier of the stored report
 * @param state code of the state
 * @param ledgerIndex null until it is public
 * @param publishedIndex ledger index of the report that is public now; null where there is none
 */
record MilestoneLine(
        long row,
        MilestoneKey key,
        String state,
        @Nullable LocalDate date,
        @Nullable FreeText comment,
        @Nullable Long ledgerIndex,
        @Nullable Long publishedIndex) {}
