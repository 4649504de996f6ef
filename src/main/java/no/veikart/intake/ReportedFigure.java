package no.veikart.intake;

import java.math.BigDecimal;
import no.veikart.assessment.Precision;
import no.veikart.ledger.FreeTexts;
import no.veikart.observation.FigureKey;
import no.veikart.observation.ObsStatus;
import no.veikart.observation.PublishedFigure;
import no.veikart.observation.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * One figure as an organisation reports it.
 *
 * @param position place in the submission, from 0
 * @param value in the indicator's unit; null where {@code status} says that it is missing
 * @param confirmed whether the reporter stands by a change beyond the usual
 */
public record ReportedFigure(
        int position,
        FigureKey key,
        @Nullable BigDecimal value,
        ObsStatus status,
        Precision precision,
        @Nullable String comment,
        @Nullable String source,
        @Nullable ReasonCode reasonCode,
        @Nullable String reason,
        boolean confirmed) {

    /** Whether they say different things of the same figure. */
    public boolean contradicts(ReportedFigure other) {
        return key.equals(other.key)
                && !(sameValue(other.value)
                        && status == other.status
                        && precision == other.precision);
    }

    /** Whether the published figure already says all of this; what is left out is not touched. */
    public boolean isSaidBy(PublishedFigure published) {
        return sameValue(published.value())
                && status == published.status()
                && precision == published.precision()
                && (comment == null || comment.equals(published.comment()))
                && (source == null || source.equals(published.source()));
    }

    public void writeTexts(FreeTexts.Pad texts) {
        texts.write(comment);
        texts.write(source);
        texts.write(reason);
    }

    /** 2.10 and 2.1 are the same figure. */
    private boolean sameValue(@Nullable BigDecimal other) {
        if (value == null || other == null) {
            return value == null && other == null;
        }
        return value.compareTo(other) == 0;
    }
}
