package no.veikart.page;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.veikart.assessment.Threshold;
import no.veikart.wording.Words;
import org.jspecify.annotations.Nullable;

/** What the explained sums of goals and indicators share. */
final class Sums {

    private Sums() {}

    static Optional<Threshold> nextAbove(BigDecimal value, List<Threshold> thresholds) {
        return thresholds.stream()
                .filter(threshold -> threshold.from().compareTo(value) > 0)
                .min(Comparator.comparing(Threshold::from));
    }

    /** Null where no other method can judge. */
    static @Nullable String robust(@Nullable Boolean robust, Words words) {
        if (robust == null) {
            return null;
        }
        return words.get(robust ? "robust.yes" : "robust.no");
    }
}
