package no.veikart.submission;

import java.math.BigDecimal;
import java.util.Locale;
import no.veikart.intake.ReportedFigure;
import no.veikart.observation.PublishedFigure;
import org.jspecify.annotations.Nullable;

/**
 * A reported figure beside what is public.
 *
 * @param published the current figure of the same key; null where there is none
 * @param unusualFrom the value from which it departs more than is usual; null where it does not
 */
record CheckedFigure(
        ReportedFigure reported,
        @Nullable PublishedFigure published,
        @Nullable BigDecimal unusualFrom) {

    Effect effect() {
        if (published == null) {
            return Effect.NEW;
        }
        return reported.isSaidBy(published) ? Effect.UNCHANGED : Effect.REVISED;
    }

    boolean changesSomething() {
        return effect() != Effect.UNCHANGED;
    }

    boolean hasReason() {
        return reported.reasonCode() != null && reported.reason() != null;
    }

    /** What publishing a reported figure would do. */
    enum Effect {
        NEW,
        REVISED,
        UNCHANGED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
